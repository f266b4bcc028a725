import { expect, test } from 'vitest';
import { faultsOf, tableOf } from './example-reading.ts';

test.for([
  ['a.csv', 'a,b\n1,2\n'],
  ['A.CSV', 'a,b\n1,2\n'],
  ['a.tsv', 'a\tb\n1\t2\n'],
  ['a.jsonl', '{"a": "1", "b": "2"}'],
  ['https://data.example/a.csv?download=1.zip#x', 'a,b\n1,2\n'],
] as const)('the end of %s tells its format', async ([name, text]) => {
  expect((await tableOf(name, text)).rows).toEqual([['1', '2']]);
});

test('a format that is said goes before the name', async () => {
  const { rows } = await tableOf('download.json', 'a,b\n1,2\n', { format: 'csv' });
  expect(rows).toEqual([['1', '2']]);
});

test.for(['data', 'data.xls', 'https://data.example/', 'https://data.example/export.php?f=a.csv'])(
  '%s tells no format',
  async (name) => {
    expect((await faultsOf(name, 'a,b\n1,2\n')).replace(name, 'NAME')).toBe(
      [
        `NAME:1:1  error  Unexpected end of the name \`${name}\`, expected that of a format: \`json\`, \`csv\`, \`tsv\`, \`xlsx\`, \`ndjson\`, \`parquet\`  source-format`,
        '    Write `format` under `from` in source.yaml.',
      ].join('\n'),
    );
  },
);

test.for(['a.json', 'a.ndjson', 'a.csv', 'a.tsv', 'a.xlsx', 'a.parquet'])(
  'a page of a server in place of %s',
  async (name) => {
    const told = await faultsOf(
      name,
      '\uFEFF\n<!DOCTYPE html>\n<html lang="en"><title>a, b</title>',
    );
    expect(told).toMatchSnapshot();
  },
);

test('a column that begins like a tag is no page', async () => {
  expect((await tableOf('a.csv', '<1 min,<bodies>\n1,2\n')).columns[0]?.name).toBe('<1 min');
});
