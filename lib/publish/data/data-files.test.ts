import { expect, test } from 'vitest';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { hashOf } from '#lib/dataset/lock.ts';
import type { Cell, Dataset } from '#lib/dataset/schema.ts';
import { queryFile } from '#lib/dataset/file/query-file.ts';
import { dataFiles } from './data-files.ts';
import { hostileLoaded, sampleDatasets, sampleSettings } from './sample-datasets.ts';

const samples = sampleDatasets();

/** What is in a dataset, reckoned from it alone: rows, and of each measure its unknown cells and its sum. */
function reckon({ columns, rows }: Dataset) {
  return {
    rows: rows.length,
    measures: columns
      .map((column, at) => ({ column, cells: rows.map((row): Cell => row[at] ?? null) }))
      .filter(({ column }) => column.role === 'measure')
      .map(({ column, cells }) => ({
        id: column.id,
        unknown: cells.filter((cell) => cell === null).length,
        sum: cells.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0),
      })),
  };
}

/** The same as another program reckons it from a file. */
async function reckonFile(
  file: { readonly name: string; readonly contents: string | Uint8Array },
  { columns }: Dataset,
) {
  const measures = columns.filter(({ role }) => role === 'measure').map(({ id }) => id);
  const [found] = await queryFile(
    file,
    (from) =>
      `SELECT count(*)::INT AS rows, ${measures
        .map(
          (id) =>
            `count(*) FILTER (${id} IS NULL)::INT AS ${id}_unknown, coalesce(sum(${id}::DOUBLE), 0) AS ${id}_sum`,
        )
        .join(', ')} FROM ${from}`,
  );
  return {
    rows: found?.['rows'],
    measures: measures.map((id) => ({
      id,
      unknown: found?.[`${id}_unknown`],
      sum: Number(found?.[`${id}_sum`]),
    })),
  };
}

function withoutSums({
  rows,
  measures,
}: {
  readonly rows: unknown;
  readonly measures: readonly { readonly id: string; readonly unknown: unknown }[];
}) {
  return { rows, measures: measures.map(({ id, unknown }) => ({ id, unknown })) };
}

test.for(samples.map((loaded) => [loaded.dataset.id, loaded] as const))(
  '%s has the same rows, sums and gaps in CSV and in Parquet',
  async ([id, loaded]) => {
    const expected = reckon(loaded.dataset);
    expect(expected.rows).toBeGreaterThan(0);
    const files = dataFiles(loaded, sampleSettings);
    for (const name of [`${id}.csv`, `${id}.parquet`]) {
      const file = files.find(({ path }) => path === `data/${id}/${name}`);
      const found = await reckonFile({ name, contents: file?.contents ?? '' }, loaded.dataset);
      expect(withoutSums(found)).toEqual(withoutSums(expected));
      expected.measures.forEach(({ sum }, at) => {
        // Added up in another order: the last digits may differ.
        expect(found.measures[at]?.sum).toBeCloseTo(sum, 6);
      });
    }
  },
);

test('each file has the address that it will always have', () => {
  expect(dataFiles(hostileLoaded, sampleSettings).map(({ path }) => path)).toEqual([
    'data/hostile/hostile.csv',
    'data/hostile/hostile.excel.csv',
    'data/hostile/hostile.json',
    'data/hostile/hostile.parquet',
    'data/hostile/hostile.csv-metadata.json',
    'data/hostile/datapackage.json',
  ]);
});

function hashesOf(loaded: LoadedDataset): string[] {
  return dataFiles(loaded, sampleSettings).map(
    ({ path, contents }) => `${path} ${hashOf(Buffer.from(contents)).sha256}`,
  );
}

test('the same dataset gives the same bytes', () => {
  for (const loaded of [...samples, hostileLoaded]) {
    const again = { ...loaded, dataset: structuredClone(loaded.dataset) };
    expect(hashesOf(again)).toEqual(hashesOf(loaded));
  }
});
