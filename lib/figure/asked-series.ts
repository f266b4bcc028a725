import type { Dataset } from '#lib/dataset/schema.ts';
import type { FigureSeries } from './figure.ts';
import type { FigureSpec } from './spec.ts';
import type { SeriesSpec } from './spec-common.ts';

/** A series that a spec asks for: which measure, where it says so, and what it is drawn as. */
export type Asked = {
  readonly spec: SeriesSpec;
  readonly path: readonly PropertyKey[];
  readonly mark: FigureSeries['mark'];
};

/** The counts of a confusion matrix, in the order of its series. */
const confusionKeys = [
  'truePositives',
  'falsePositives',
  'falseNegatives',
  'trueNegatives',
] as const;

/** The series of a spec in drawing order. */
export function askedOf(spec: FigureSpec, dataset: Dataset): readonly Asked[] {
  switch (spec.kind) {
    case 'stacked-bars':
    case 'grouped-bars':
    case 'percent-bars':
    case 'histogram':
      return listed(spec.series, 'bar');
    case 'ranked-bars':
      return [
        { spec: spec.measure, path: ['measure'], mark: 'bar' },
        ...(spec.before === undefined ? [] : [one(spec.before, 'before', 'none')]),
      ];
    case 'bars-line':
      return [
        { spec: spec.bars, path: ['bars'], mark: 'bar' },
        { spec: spec.line, path: ['line'], mark: 'line' },
      ];
    case 'lines':
      return [
        ...listed(spec.series, 'line'),
        ...(spec.range === undefined
          ? []
          : [
              { ...one(spec.range.low, 'low', 'none'), path: ['range', 'low'] },
              { ...one(spec.range.high, 'high', 'none'), path: ['range', 'high'] },
            ]),
      ];
    case 'small-multiples':
    case 'cumulative':
      return listed(spec.series, 'line');
    case 'area':
      return listed(spec.series, 'area');
    case 'heatmap': {
      const all = dataset.columns
        .filter(({ role }) => role === 'measure')
        .map(({ id }) => ({ measure: id, label: undefined }));
      return listed(spec.series ?? all, 'cell');
    }
    case 'calendar':
      return [{ spec: spec.measure, path: ['measure'], mark: 'cell' }];
    case 'share':
      return [{ spec: spec.measure, path: ['measure'], mark: 'none' }];
    case 'confusion':
      return confusionKeys.map((key) => one(spec[key], key, 'none'));
    case 'scatter':
      return [
        { spec: spec.x, path: ['x'], mark: 'none' },
        { spec: spec.y, path: ['y'], mark: 'dot' },
      ];
    case 'slope':
      return [
        { spec: spec.left, path: ['left'], mark: 'dot' },
        { spec: spec.right, path: ['right'], mark: 'dot' },
      ];
    case 'dot-range':
      return [
        { spec: spec.measure, path: ['measure'], mark: 'dot' },
        one(spec.low, 'low', 'none'),
        one(spec.high, 'high', 'none'),
      ];
  }
}

function listed(series: readonly SeriesSpec[], mark: FigureSeries['mark']): Asked[] {
  return series.map((spec, index) => ({ spec, path: ['series', index], mark }));
}

function one(measure: string, key: string, mark: FigureSeries['mark']): Asked {
  return { spec: { measure, label: undefined }, path: [key], mark };
}
