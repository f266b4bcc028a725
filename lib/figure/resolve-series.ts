import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Dataset, Measure } from '#lib/dataset/schema.ts';
import { digitsOf, roundedTo } from '#lib/i18n/number-digits.ts';
import { askedOf, type Asked } from './asked-series.ts';
import type { Fault } from './fault.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import type { FigureSeries } from './figure.ts';
import type { FigureSpec } from './spec.ts';

/** A series with the place of its cells in the dataset's rows. */
export type ResolvedSeries = FigureSeries & { readonly column: number };

/** More digits than this are noise of a division, not observation. */
const mostDecimals = 6;

/**
 * The series a spec asks for, each a measure of the dataset, in drawing order. Faults: a column that
 * is not there or is no measure (`figure-column`), one asked for twice (`figure-series`), series of
 * several units on one axis, or of one unit on two (`figure-unit`).
 */
export function resolveSeries(
  spec: FigureSpec,
  dataset: Dataset,
  fault: Fault,
): Result<readonly ResolvedSeries[]> {
  const asked = askedOf(spec, dataset);
  const measures = dataset.columns.filter((column): column is Measure => column.role === 'measure');
  const seen = new Set<string>();
  const messages = asked.flatMap(({ spec: { measure }, path }) => {
    const column = dataset.columns.find(({ id }) => id === measure);
    if (column?.role !== 'measure')
      return [fault(columnFault(measure, path, column?.role, dataset.id, measures))];
    if (seen.has(measure))
      return [
        fault({
          path,
          rule: 'figure-series',
          reason: `Unexpected second series \`${measure}\`, expected each measure once`,
        }),
      ];
    seen.add(measure);
    return [];
  });
  if (messages.length > 0) return failure(...messages);
  const series = asked.flatMap((each) => seriesOf(each, dataset));
  const misfit = findUnitFault(spec, asked, series);
  return misfit === undefined ? success(series) : failure(fault(misfit));
}

/** Series on one axis share a unit; those on two axes do not. */
function findUnitFault(
  spec: FigureSpec,
  asked: readonly Asked[],
  series: readonly ResolvedSeries[],
): Parameters<Fault>[0] | undefined {
  const [first] = series;
  if (spec.kind === 'scatter') return undefined;
  const odd = series.findIndex(
    ({ unit }, index) => index > 0 && (unit.en === first?.unit.en) === (spec.kind === 'bars-line'),
  );
  const stranger = series[odd];
  if (first === undefined || stranger === undefined) return undefined;
  const common = { path: asked[odd]?.path ?? [], rule: 'figure-unit' };
  return spec.kind === 'bars-line'
    ? {
        ...common,
        reason: `Unexpected unit ${stranger.unit.en} of \`${stranger.id}\` on a scale of its own, expected another unit than that of \`${first.id}\``,
        help: 'One unit on two scales makes what is less look as great. Draw both as `lines`, or as two figures.',
      }
    : {
        ...common,
        reason: `Unexpected unit ${stranger.unit.en} of \`${stranger.id}\`, expected ${first.unit.en} as of \`${first.id}\``,
        help: 'Series on one axis share a unit. Draw two figures, or bars and a line (`kind: bars-line`).',
      };
}

function seriesOf({ spec, mark }: Asked, dataset: Dataset): ResolvedSeries[] {
  const column = dataset.columns.findIndex(({ id }) => id === spec.measure);
  const measure = dataset.columns[column];
  if (measure?.role !== 'measure') return [];
  return [
    {
      id: measure.id,
      label: spec.label ?? measure.title,
      unit: unitOf(measure, dataset),
      ...(measure.base ? { base: measure.base } : {}),
      mark,
      decimals: decimalsOfColumn(dataset, column),
      column,
    },
  ];
}

function decimalsOfColumn(dataset: Dataset, column: number): number {
  const counts = dataset.rows.map((row) => {
    const cell = row[column];
    return typeof cell === 'number' ? Math.max(0, -roundedTo(digitsOf(cell), 15).exponent) : 0;
  });
  return Math.min(
    mostDecimals,
    counts.reduce((most, count) => Math.max(most, count), 0),
  );
}

function columnFault(
  measure: string,
  path: readonly PropertyKey[],
  role: string | undefined,
  dataset: string,
  measures: readonly Measure[],
) {
  const ids = measures.map(({ id }) => id);
  return {
    path,
    rule: 'figure-column',
    reason:
      role === undefined
        ? `Unexpected column \`${measure}\`, expected a measure of \`${dataset}\``
        : `Unexpected ${role} \`${measure}\`, expected a measure of \`${dataset}\``,
    help:
      didYouMean(measure, ids) ?? `Its measures are ${ids.map((id) => `\`${id}\``).join(', ')}.`,
  };
}
