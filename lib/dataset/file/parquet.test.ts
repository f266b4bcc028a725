import { expect, test } from 'vitest';
import { hostileDataset, hostileLabels } from './fixtures.ts';
import { datasetParquet } from './parquet.ts';
import { queryFile } from './query-file.ts';

const file = { name: 'hostile.parquet', contents: datasetParquet(hostileDataset) };

test('each column has the type of what it holds', async () => {
  const types = await queryFile(
    file,
    (from) => `SELECT column_name, column_type FROM (DESCRIBE FROM ${from})`,
  );
  expect(Object.fromEntries(types.map((row) => [row['column_name'], row['column_type']]))).toEqual({
    label: 'VARCHAR',
    day: 'DATE',
    small: 'BIGINT',
    large: 'BIGINT',
    larger: 'UBIGINT',
    largest: 'VARCHAR',
    change: 'DOUBLE',
    nothing: 'DOUBLE',
    small_status: 'VARCHAR',
    method_ja: 'VARCHAR',
    method_en: 'VARCHAR',
    sources: 'VARCHAR',
    small_status_2: 'VARCHAR',
    nothing_status: 'VARCHAR',
  });
});

test('another program reads the values, the largest counts to the digit', async () => {
  const rows = await queryFile(file, (from) => `FROM ${from}`);
  expect(rows.map((row) => row['label'])).toEqual(hostileLabels);
  expect(rows[0]).toMatchObject({ day: '1969-12-31', small: '0', change: -1.5, small_status: '' });
  expect(rows[1]).toMatchObject({
    large: '9223372036854775807',
    larger: '18446744073709551615',
    largest: '18446744073709551616',
    change: 1e21,
    nothing: null,
    nothing_status: 'suppressed',
  });
  expect(rows[2]).toMatchObject({ large: '9007199254740991', change: 1e-7, largest: '2' });
});

test('an unsigned column is found by its statistics', async () => {
  const found = await queryFile(
    file,
    (from) => `SELECT label FROM ${from} WHERE larger > 9223372036854775807`,
  );
  expect(found).toEqual([{ label: '+1' }]);
});

test('title, source and licence are in the metadata', async () => {
  const pairs = await queryFile(
    file,
    (from) =>
      `SELECT decode(key) AS key, decode(value) AS value FROM ${from.replace('read_parquet', 'parquet_kv_metadata')}`,
  );
  expect(pairs).toContainEqual({ key: 'title.ja', value: '=表題 <b>&' });
  expect(pairs).toContainEqual({ key: 'licence', value: 'CC-BY-4.0' });
  expect(pairs).toContainEqual({ key: 'source.en', value: 'Example' });
  expect(pairs.map(({ key }) => key)).not.toContain('source.address');
});

test('the same dataset gives the same bytes, and one without rows a file that can be read', async () => {
  expect(datasetParquet(structuredClone(hostileDataset))).toEqual(file.contents);
  const empty = datasetParquet({ ...hostileDataset, rows: [], statuses: [] });
  expect(
    await queryFile(
      { name: 'empty.parquet', contents: empty },
      (from) => `SELECT count(*)::INT AS rows FROM ${from}`,
    ),
  ).toEqual([{ rows: 0 }]);
});
