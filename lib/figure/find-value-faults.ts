import type { VFileMessage } from 'vfile-message';
import type { Dataset } from '#lib/dataset/schema.ts';
import { askedOf } from './asked-series.ts';
import type { Fault } from './fault.ts';
import type { FigureRow, FigureSeries } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/**
 * What the values of a series do not allow: negative parts of a whole (`figure-negative`), a log scale
 * with nothing above zero (`figure-log`).
 */
export function findValueFaults(
  spec: FigureSpec,
  dataset: Dataset,
  {
    series,
    rows,
  }: { readonly series: readonly ResolvedSeries[]; readonly rows: readonly FigureRow[] },
  fault: Fault,
): VFileMessage[] {
  const asked = askedOf(spec, dataset);
  return series.flatMap(({ id, mark }, index) => {
    const values = rows.flatMap(({ cells }) => cells[index]?.value ?? []);
    const path = asked[index]?.path ?? [];
    if (isOfParts(spec) && values.some((value) => value < 0))
      return [
        fault({
          path,
          rule: 'figure-negative',
          reason: `Unexpected negative value in \`${id}\` of \`${spec.kind}\`, expected values of 0 or more`,
          help: `Parts of a whole cannot be negative. ${insteadOf[spec.kind] ?? ''}`.trimEnd(),
        }),
      ];
    const log = logKeyOf(spec, index, mark);
    if (log !== undefined && values.length > 0 && values.every((value) => value <= 0))
      return [
        fault({
          path,
          rule: 'figure-log',
          reason: `Unexpected log scale for \`${id}\`, expected a value above 0`,
          help: `Nothing of it could be drawn. Leave out \`${log}: log\`${'series' in spec ? ', or the series' : ''}.`,
        }),
      ];
    return [];
  });
}

/** True for a kind whose series are parts of a whole. */
function isOfParts(spec: FigureSpec): boolean {
  switch (spec.kind) {
    case 'stacked-bars':
      return spec.series.length > 1;
    case 'percent-bars':
    case 'area':
    case 'cumulative':
      return true;
    default:
      return false;
  }
}

const insteadOf: Partial<Record<FigureSpec['kind'], string>> = {
  'stacked-bars': 'Draw it as `lines`, or alone.',
  'percent-bars': 'Use `grouped-bars`.',
  area: 'Draw it as `lines`.',
  cumulative: 'Use `histogram`.',
};

/** The key that puts a series on a log scale; undefined where none does. */
function logKeyOf(spec: FigureSpec, index: number, mark: FigureSeries['mark']): string | undefined {
  switch (spec.kind) {
    case 'lines':
    case 'small-multiples':
    case 'dot-range':
      return spec.scale === 'log' ? 'scale' : undefined;
    case 'bars-line':
      return mark === 'line' && spec.lineScale === 'log' ? 'lineScale' : undefined;
    case 'scatter': {
      const key = index === 0 ? 'xScale' : 'yScale';
      return spec[key] === 'log' ? key : undefined;
    }
    default:
      return undefined;
  }
}
