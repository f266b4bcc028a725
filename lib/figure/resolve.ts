import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { isWithin, shift, type Period } from '#lib/dataset/period.ts';
import type { Break, Dataset } from '#lib/dataset/schema.ts';
import { faultOf, type SpecPlace } from './fault.ts';
import { boundByObserved } from './observed-bound.ts';
import { findDimensionFaults, findRangeFaults } from './find-spec-faults.ts';
import { findRowFaults } from './find-row-faults.ts';
import type { Figure, FigureRow } from './figure.ts';
import { shareSeries } from './accumulate.ts';
import { arrangeRows } from './arrange-rows.ts';
import { resolveMeaning } from './resolve-meaning.ts';
import { resolveRows } from './resolve-rows.ts';
import { resolveSeries } from './resolve-series.ts';
import { suppressionOf } from './suppression.ts';
import type { FigureSpec } from './spec.ts';

/** A dataset that passed its checks, and the sha256 it is locked by. */
export type LoadedDataset = { readonly dataset: Dataset; readonly sha256: string };

/**
 * What a spec of `figures.yaml` asks for, resolved against its dataset. Every fault is a diagnostic at
 * its place in the file: `figure-column`, `figure-series`, `figure-unit`, `figure-dimension`,
 * `figure-range`, `figure-others`, `figure-empty`, `figure-negative`, `figure-log`, `figure-order`,
 * `figure-whole`, `figure-rows`, `figure-reference`, `figure-annotation`.
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
    ...findDimensionFaults(spec, { type: dimension.type, frequency: dataset.frequency }, fault),
    ...findRangeFaults(spec, dimension, fault),
  ];
  const series = resolveSeries(spec, dataset, fault);
  if (!series.ok || misfits.length > 0)
    return failure(...misfits, ...(series.ok ? [] : series.messages));
  const observed = resolveRows(spec, dataset, dimension, series.value);
  const faults = findRowFaults(spec, dataset, { series: series.value, rows: observed }, fault);
  if (faults.length > 0) return failure(...faults);
  const rows = arrangeRows(spec, observed);
  const meaning = resolveMeaning(
    'annotations' in spec ? spec : { references: [], annotations: [] },
    { kind: spec.kind, rows, series: series.value, ...scalesOf(spec) },
    fault,
  );
  if (meaning.messages.length > 0) return failure(...meaning.messages);
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
    series: series.value.map(({ column: _column, ...drawn }) =>
      spec.kind === 'cumulative' ? shareSeries(drawn) : drawn,
    ),
    rows,
    ...scalesOf(spec),
    form: spec.kind === 'share' ? spec.form : 'bar',
    direction: 'direction' in spec ? spec.direction : 'vertical',
    joined: spec.kind === 'scatter' && spec.joined,
    diagonal: spec.kind === 'scatter' && spec.diagonal,
    range: spec.kind === 'lines' ? spec.range?.label : undefined,
    references: meaning.references,
    annotations: meaning.annotations,
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

function scalesOf(spec: FigureSpec): Pick<Figure, 'scale' | 'scale2'> {
  switch (spec.kind) {
    case 'bars-line':
      return { scale: 'linear', scale2: spec.lineScale };
    case 'scatter':
      return { scale: spec.yScale, scale2: spec.xScale };
    default:
      return { scale: 'scale' in spec ? spec.scale : 'linear', scale2: 'linear' };
  }
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
