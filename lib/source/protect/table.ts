import { protectSchema } from '#lib/dataset/recipe/protect-schema.ts';
import { datasetSchema, type Cell, type Dataset } from '#lib/dataset/schema.ts';
import { protectDataset } from './protect.ts';

type TestCell = number | string | null;

/** For tests: a dataset of counts by label (or month), one column an id, one row a key. */
export function makeTable(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly TestCell[]>>,
  difference: object = {},
): Dataset {
  const keys = Object.keys(rows);
  return datasetSchema.parse({
    version: 2,
    id: 'scans',
    title: { ja: 'スキャン', en: 'Scans' },
    description: { ja: '件数', en: 'Counts' },
    source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
    unit: { ja: '件', en: 'scans' },
    period: { from: '2025-01', to: '2025-12' },
    frequency: 'none',
    timeZone: null,
    columns: [
      {
        id: 'key',
        role: 'dimension',
        type: keys.every((key) => /^\d{4}-\d{2}$/.test(key)) ? 'month' : 'label',
        title: { ja: '分類', en: 'Key' },
      },
      ...columns.map((name) => {
        const [id, type = 'count'] = name.split(': ');
        return { id, role: 'measure', type, title: { ja: id, en: id } };
      }),
    ],
    rows: keys.map((key) => [key, ...(rows[key] ?? [])]),
    ...difference,
  });
}

/** For tests: what `protect` makes of a dataset. */
export function protectTable(dataset: Dataset, protect: object): ReturnType<typeof protectDataset> {
  return protectDataset(dataset, protectSchema.parse(protect));
}

/** For tests: a protected dataset as a text, a row a line; `-` is hidden, `?` unknown. */
export function showTable(result: ReturnType<typeof protectDataset>): string {
  if (!result.ok)
    return result.issues.map(({ path, reason }) => `${path.join('.')}: ${reason}`).join('\n');
  const { rows, statuses, columns } = result.dataset;
  const isHidden = (key: Cell | undefined, id: string | undefined): boolean =>
    statuses.some(
      ({ at, column, status }) => at === key && column === id && status === 'suppressed',
    );
  const shown = (cell: Cell): string =>
    typeof cell === 'string' ? cell : cell === null ? '?' : JSON.stringify(cell);
  return rows
    .map((row) =>
      row
        .map((cell, index) => (isHidden(row[0], columns[index]?.id) ? '-' : shown(cell)))
        .join(' '),
    )
    .join('\n');
}
