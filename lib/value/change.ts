import { numberOf } from '#lib/dataset/count.ts';
import { previousOf, shift, type Period } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { amountOf } from './amount.ts';
import { refuse, refuseForAbsence } from './refusal.ts';
import type { Change } from './value.ts';

const trailLength = 24;

/** Compares with the calendar period before, never with merely the row before, and never across a break. */
export function changeOf(dataset: Dataset, column: number, row: number): Change {
  const at = dataset.rows[row]?.[0];
  if (typeof at !== 'string' || !isRegular(dataset))
    return refuse(
      `dataset \`${dataset.id}\` is not one of regular periods`,
      '定期の系列ではないため前期と比較しません',
      'Not a regular series: no comparison',
    );
  const previous = before(dataset, at);
  const known = amountOf(dataset.rows.find((cells) => cells[0] === previous)?.[column]);
  if (known === undefined)
    return refuseForAbsence(dataset, previous, dataset.columns[column]?.id ?? '');
  // A break within a period leaves that period comparable to neither neighbour.
  const isWeek = dataset.frequency === 'week';
  const last = isWeek ? shift(at, 6) : at;
  const crossed = dataset.breaks.find(
    (found) => previous < found.at && last >= found.at.slice(0, at.length),
  );
  if (crossed)
    return refuse(
      `the series breaks at \`${crossed.at}\``,
      '定義が変わったため前期と比較しません',
      'Redefined since the period before',
    );
  const { value, ...digits } = known;
  return {
    kind: 'known',
    previous: value,
    ...digits,
    at: previous,
  };
}

/**
 * The way to the value through time, period by period: a gap where one is unknown, and nothing from
 * before the last break. Rows that are labels, or at irregular times, have none.
 */
export function trailOf(dataset: Dataset, column: number, row: number): (number | null)[] {
  const at = dataset.rows[row]?.[0];
  if (typeof at !== 'string' || !isRegular(dataset)) return [];
  const oldest = dataset.rows[0]?.[0];
  const first = typeof oldest === 'string' ? oldest : at;
  const values = new Map(dataset.rows.map((cells) => [cells[0], numberOf(cells[column]) ?? null]));

  const start = dataset.breaks
    .map((found) => found.at)
    .filter((broken) => broken <= at)
    .reduce((latest, broken) => (broken > latest ? broken : latest), first);
  const trail: (number | null)[] = [];
  for (
    let period = at;
    period >= start && trail.length < trailLength;
    period = before(dataset, period)
  )
    trail.unshift(values.get(period) ?? null);
  return trail;
}

function isRegular(dataset: Dataset): boolean {
  return (
    dataset.columns[0]?.type !== 'label' &&
    dataset.frequency !== 'irregular' &&
    dataset.frequency !== 'none'
  );
}

/** The period before, of the dataset's own frequency. */
function before(dataset: Dataset, period: Period): Period {
  return dataset.frequency === 'week' ? shift(period, -7) : previousOf(period);
}
