import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDataset } from '#lib/dataset/load.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { figuresFileSchema, type FigureSpec } from '#lib/figure/spec.ts';
import type { SeriesSpec } from '#lib/figure/spec-common.ts';

/** What a figure must show, counted from the author's order and the data alone. */
export type Observed = {
  readonly id: string;
  readonly spec: FigureSpec;
  readonly dataset: Dataset;
  /** First cell of each row to be drawn, in order. */
  readonly keys: readonly string[];
  readonly series: readonly ObservedSeries[];
};

export type ObservedSeries = {
  readonly measure: string;
  readonly mark: 'bar' | 'line' | 'cell';
  readonly log: boolean;
  /** One a row; null where nothing is known. */
  readonly values: readonly (number | null)[];
};

/** The figures that a report's folder orders; none where it orders none. */
export function readObserved(contentDir: string, reportFolder: string): readonly Observed[] {
  const file = path.join(reportFolder, 'figures.yaml');
  if (!existsSync(file)) return [];
  const specs = getValue(parseYaml({ file, text: readFileSync(file, 'utf8') }, figuresFileSchema));
  return Object.entries(specs).map(([id, spec]) => observe(contentDir, id, spec));
}

function observe(contentDir: string, id: string, spec: FigureSpec): Observed {
  const { dataset } = getValue(loadDataset(contentDir, spec.dataset));
  const keys = keysOf(spec, dataset);
  const series = ordersOf(spec, dataset).map(({ measure, mark, log }): ObservedSeries => ({
    measure,
    mark,
    log,
    values: keys.map((key) => valueAt(dataset, key, measure)),
  }));
  return { id, spec, dataset, keys, series };
}

function valueAt(dataset: Dataset, key: string, measure: string): number | null {
  const column = dataset.columns.findIndex((each) => each.id === measure);
  const cell = dataset.rows.find(([first]) => first === key)?.[column];
  return typeof cell === 'number' ? cell : null;
}

type Order = Omit<ObservedSeries, 'values'>;

function ordersOf(spec: FigureSpec, dataset: Dataset): readonly Order[] {
  const order = ({ measure }: SeriesSpec, mark: Order['mark'], log = false): Order => ({
    measure,
    mark,
    log,
  });
  switch (spec.kind) {
    case 'stacked-bars':
    case 'grouped-bars':
    case 'percent-bars':
    case 'histogram':
      return spec.series.map((each) => order(each, 'bar'));
    case 'lines':
      return spec.series.map((each) => order(each, 'line', spec.scale === 'log'));
    case 'ranked-bars':
      return [order(spec.measure, 'bar')];
    case 'bars-line':
      return [order(spec.bars, 'bar'), order(spec.line, 'line', spec.lineScale === 'log')];
    case 'heatmap':
      return (
        spec.series?.map((each) => order(each, 'cell')) ??
        dataset.columns.flatMap(({ id, role }) =>
          role === 'measure' ? [{ measure: id, mark: 'cell', log: false } as const] : [],
        )
      );
    default:
      throw new Error(`Unexpected kind ${spec.kind}, expected one that a report of the sample has`);
  }
}

function keysOf(spec: FigureSpec, dataset: Dataset): readonly string[] {
  const all = dataset.rows.map(([first]) => (typeof first === 'string' ? first : ''));
  if (spec.kind === 'ranked-bars') {
    const rank = (key: string): number => valueAt(dataset, key, spec.measure.measure) ?? -Infinity;
    return [...all].sort((a, b) => rank(b) - rank(a)).slice(0, spec.top);
  }
  if (dataset.columns[0]?.type === 'label') return all;
  const asked = (key: string): boolean =>
    (spec.from === undefined || key >= spec.from) &&
    (spec.to === undefined || key.slice(0, spec.to.length) <= spec.to);
  const drawn = all.filter(asked);
  if (!['day', 'month', 'year'].includes(dataset.frequency)) return drawn;
  // A period without a row is a gap to be seen, not one to be closed up.
  const length = drawn[0]?.length ?? 0;
  const first = [drawn[0] ?? '', bound(dataset.period.from, length)].filter(Boolean).sort()[0];
  const last = [drawn.at(-1) ?? '', bound(dataset.period.to, length)].sort().at(-1);
  return calendar(first ?? '', last ?? '').filter(asked);
}

function bound(period: string, length: number): string {
  return period.length < length ? '' : period.slice(0, length);
}

/** Every day, month or year from one to another. */
function calendar(first: string, last: string): readonly string[] {
  const days = [];
  const end = Date.parse(`${last}-12-31`.slice(0, 10)) || Date.parse(`${last}-28`);
  for (let day = Date.parse(first); day <= end; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, first.length));
  return [...new Set(days)].filter((period) => period <= last);
}
