import { expect, test } from 'vitest';
import { sampleSettings } from './sample-datasets.ts';
import { schemaFiles } from './schema-files.ts';

test('each schema is named by the address at which it lies', () => {
  for (const { path, contents } of schemaFiles(sampleSettings))
    expect(JSON.parse(String(contents))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://observatory.example/reports/${path}`,
    });
  expect(schemaFiles(sampleSettings).map(({ path }) => path)).toEqual([
    'data/schema/observations.v2.json',
    'data/schema/dataset.v2.json',
  ]);
});
