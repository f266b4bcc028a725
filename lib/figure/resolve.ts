import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { isWithin, shift, type Period } from '#lib/dataset/period.ts';
import type { Break, Dataset } from '#lib/dataset/schema.ts';
import { faultOf, type SpecPlace } from './fault.ts';
import { boundByObserved } from './observed-bound.ts';
import { findDimensionFaults, findRangeFaults } from './find-spec-faults.ts';
import { findValueFaults } from './find-value-faults.ts';
import type { Figure, FigureRow } from './figure.ts';
import { rankRows } from './rank.ts';
import { resolveRows } from './resolve-rows.ts';
import { resolveSeries } from './resolve-series.ts';
import { suppressionOf } from './suppression.ts';
import type { FigureSpec } from './spec.ts';

/** A dataset that passed its checks, and the sha256 it is locked by. */
export type LoadedDataset = { readonly dataset: Dataset; readonly sha256: string };

/**
 * What a spec of `figures.yaml` asks for, resolved against its dataset. Every fault is a diagnostic at
 * its place in the file: `figure-column`, `figure-series`, `figure-unit`, `figure-dimension`,
 * `figure-range`, `figure-empty`, `figure-negative`, `figure-log`.
 */
export function resolveFigure(
  id: string,
  asked: FigureSpec,
  loaded: LoadedDataset,
  place: SpecPlace & { readonly observedTo?: Period | undefined },
): Result<Figure> {
  const { dataset, sha256 } = loaded;
  const fault = faultOf(id, place);
  const dimension = dataset.columns[0];
  if (dimension?.role !== 'dimension')
    return failure(
      fault({
        path: ['dataset'],
        rule: 'figure-dimension',
        reason: `Unexpected dataset \`${dataset.id}\` without a key, expected a dimension first`,
      }),
    );
  const spec = boundByObserved(asked, dimension, place.observedTo);
  const misfits = [
    ...findDimensionFaults(spec, dimension, fault),
    ...findRangeFaults(spec, dimension, fault),
  ];
  const series = resolveSeries(spec, dataset, fault);
  if (!series.ok || misfits.length > 0)
    return failure(...misfits, ...(series.ok ? [] : series.messages));
  const drawn = resolveRows(spec, dataset, dimension, series.value);
  const rows = spec.kind === 'ranked-bars' ? rankRows(drawn, spec.top) : drawn;
  const faults = findValueFaults(spec, dataset, series.value, rows, fault);
  if (faults.length > 0) return failure(...faults);
  const suppression = suppressionOf(dataset, series.value, rows);
  return success({
    id,
    kind: spec.kind,
    number: spec.number,
    title: spec.title,
    subtitle: spec.subtitle,
    alt: spec.alt,
    note: spec.note,
    dimension: {
      type: dimension.type,
      title: dimension.title,
      frequency: dataset.frequency,
    },
    series: series.value.map(({ column: _column, ...drawnSeries }) => drawnSeries),
    rows,
    scale: spec.kind === 'lines' ? spec.scale : 'linear',
    scale2: spec.kind === 'bars-line' ? spec.lineScale : 'linear',
    breaks: dimension.type === 'label' ? [] : breaksWithin(dataset, rows),
    ...(suppression ? { suppression } : {}),
    dataset: {
      id: dataset.id,
      title: dataset.title,
      source: dataset.source,
      notes: dataset.notes,
      timeZone: dataset.timeZone,
      revisions: dataset.revisions,
      sha256,
    },
  });
}

/** Breaks after the first row and not after the last: those with something drawn on both sides. */
function breaksWithin(dataset: Dataset, rows: readonly FigureRow[]): readonly Break[] {
  const lastDayOf = (key: string): string => (dataset.frequency === 'week' ? shift(key, 6) : key);
  const first = lastDayOf(rows[0]?.key ?? '');
  const last = lastDayOf(rows.at(-1)?.key ?? '');
  return dataset.breaks.filter(
    ({ at }) => at > first && !first.startsWith(at) && isWithin(at, undefined, last),
  );
}
