import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { datasetCsv } from '#lib/dataset/file/csv.ts';
import { hostileDataset } from '#lib/dataset/file/fixtures.ts';
import { csvwMetadata } from './csvw.ts';
import { sampleDatasets } from './sample-datasets.ts';

const shape = z.object({
  url: z.string(),
  tableSchema: z.object({
    primaryKey: z.string(),
    columns: z.array(
      z.object({
        name: z.string(),
        titles: z.object({ und: z.string(), ja: z.string(), en: z.string() }),
        datatype: z.union([z.string(), z.object({ base: z.string(), format: z.string() })]),
        required: z.boolean().optional(),
        separator: z.string().optional(),
      }),
    ),
  }),
});

test('the columns are those of the header of the CSV, in its order', () => {
  for (const dataset of [...sampleDatasets().map((loaded) => loaded.dataset), hostileDataset]) {
    const { url, tableSchema } = shape.parse(csvwMetadata(dataset));
    const [header]: string[][] = parse(datasetCsv(dataset));
    expect(url).toBe(`${dataset.id}.csv`);
    expect(tableSchema.columns.map(({ titles }) => titles.und)).toEqual(header);
    expect(tableSchema.primaryKey).toBe(header?.[0]);
  }
});

test('cells are described by type, lists by their separator, statuses by their words', () => {
  const { columns } = shape.parse(csvwMetadata(hostileDataset)).tableSchema;
  const found = new Map(columns.map((column) => [column.name, column]));
  expect(found.get('label')).toMatchObject({ datatype: 'string', required: true });
  expect(found.get('day')?.datatype).toBe('date');
  expect(found.get('larger')?.datatype).toBe('nonNegativeInteger');
  expect(found.get('change')?.datatype).toBe('double');
  expect(found.get('sources')).toMatchObject({ datatype: 'anyURI', separator: ' ' });
  const status = found.get('nothing_status')?.datatype;
  expect(
    new RegExp(`^(${typeof status === 'object' ? status.format : ''})$`).test('suppressed'),
  ).toBe(true);
});

test('titles, unit, licence and dialect are said as the vocabulary has them', () => {
  expect(csvwMetadata(hostileDataset)).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': [
      { '@value': '=表題 <b>&', '@language': 'ja' },
      { '@value': '=Title <b>&', '@language': 'en' },
    ],
    'dc:license': { '@id': 'https://spdx.org/licenses/CC-BY-4.0' },
    dialect: { header: true, lineTerminators: ['\r\n'] },
    tableSchema: { null: '' },
  });
  expect(JSON.stringify(csvwMetadata(hostileDataset))).toContain(
    '"schema:unitText":[{"@value":"倍","@language":"ja"},{"@value":"times","@language":"en"}]',
  );
});
