import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { getValue } from '#lib/diagnostic/result.ts';
import { hostileDataset } from './file/fixtures.ts';
import { formatData } from './format-data.ts';
import { datasetJsonSchema, observationsJsonSchema, publishedSchema } from './json-schema.ts';
import { listDatasetIds, loadDataset } from './load.ts';

const address = 'https://observatory.example/data/schema/dataset.v2.json';

/** Strict, so that a keyword that validators do not know is an error. */
function validatorOf(schema: object) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

const validate = validatorOf(publishedSchema(datasetJsonSchema(), address));

test('every dataset of the sample site is valid as it is published', () => {
  const ids = listDatasetIds('content');
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const { dataset } = getValue(loadDataset('content', id));
    validate(JSON.parse(formatData(dataset)));
    expect([id, validate.errors]).toEqual([id, null]);
  }
});

test('so is one of every type of column', () => {
  validate(JSON.parse(formatData(hostileDataset)));
  expect(validate.errors).toBeNull();
});

test.for<[string, object]>([
  ['a version of its own', { version: 1 }],
  ['a key that is not known', { colour: 'red' }],
  ['a period that is none', { period: { from: 'May', to: '2025' } }],
  ['a title in one language', { title: { ja: '件数' } }],
])('%s is refused', ([, wrong]) => {
  expect(validate({ ...hostileDataset, ...wrong })).toBe(false);
});

test('a published schema names itself, and says in both languages what is meant', () => {
  const schema = publishedSchema(datasetJsonSchema(), address);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'Kansoku dataset',
  });
  expect(schema).toHaveProperty(
    'properties.unit.description',
    expect.stringMatching(/^What is counted.*\n数えているもの/),
  );
  expect(JSON.stringify(schema)).not.toMatch(/"ja":"/);
});

test('what a producer writes is valid by the schema of observations', () => {
  const schema = publishedSchema(observationsJsonSchema(), 'https://observatory.example/wire.json');
  const check = validatorOf(schema);
  const file = {
    period: { from: '2025-10-01', to: '2025-10-02' },
    columns: [
      { name: 'date', type: 'date' },
      { name: 'scans', type: 'count' },
    ],
    rows: [
      ['2025-10-01', 12],
      ['2025-10-02', null],
    ],
  };
  check(file);
  expect(check.errors).toBeNull();
  expect(check({ ...file, rows: [['2025-10-01', true]] })).toBe(false);
});
