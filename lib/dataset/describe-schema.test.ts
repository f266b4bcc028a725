import { expect, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import { datasetJsonSchema, observationsJsonSchema } from './json-schema.ts';

const rows = describeSchema(datasetJsonSchema());

test('every place of a dataset has a row of its own, before what is within it', () => {
  expect(rows.map(({ path }) => path)).toEqual([
    ...['version', 'id', 'title', 'description'],
    ...['source', 'source.name', 'source.address', 'source.commit', 'source.licence'],
    ...['source.licence.id', 'source.licence.address', 'source.licence.attribution'],
    ...['source.licence.shareAlike', 'unit', 'period', 'period.from', 'period.to'],
    ...['frequency', 'timeZone', 'columns'],
    ...['columns[](dimension).id', 'columns[](dimension).title', 'columns[](dimension).role'],
    ...['columns[](dimension).type', 'columns[](dimension).labels'],
    'columns[](dimension).labels.*',
    ...['columns[](measure).id', 'columns[](measure).title', 'columns[](measure).role'],
    ...['columns[](measure).type', 'columns[](measure).unit', 'columns[](measure).base'],
    ...['columns[](attribute).id', 'columns[](attribute).title', 'columns[](attribute).role'],
    'columns[](attribute).type',
    ...['statuses', 'statuses[].at', 'statuses[].column', 'statuses[].status', 'statuses[].note'],
    ...['breaks', 'breaks[].at', 'breaks[].note'],
    ...['notes', 'method', 'revisions', 'smallest', 'rows'],
  ]);
});

test('a row says what may stand there, in both languages', () => {
  const found = new Map(rows.map((row) => [row.path, row]));
  expect(found.get('columns[](measure).type')).toEqual({
    path: 'columns[](measure).type',
    type: { ja: '文字列', en: 'text' },
    required: true,
    description: {
      ja: '件数、数値または割合。',
      en: 'A count, a number or a share.',
    },
    values: ['count', 'number', 'percent'],
    meanings: {},
  });
  expect(found.get('version')?.values).toEqual(['2']);
  expect(found.get('smallest')).toMatchObject({ required: false, type: { en: 'whole number' } });
  expect(found.get('title')?.type.en).toBe('text in both languages ({ja, en})');
  expect(found.get('revisions')?.type.ja).toBe('日本語と英語の文字列({ja, en})、またはnull');
  expect(found.get('rows')?.type.en).toBe(
    'list of: list of: number or text or null or list of: text or text in both languages ({ja, en})',
  );
});

test('there is no place of a dataset without words in both languages', () => {
  const wordless = rows.filter(
    ({ description }) => description?.ja === undefined || description.en === undefined,
  );
  expect(wordless.map(({ path }) => path)).toEqual([]);
});

test('what a schema says in one language is given in one', () => {
  expect(
    describeSchema({
      type: 'object',
      properties: { a: { description: 'An a.' }, b: { ja: '乙' } },
    }),
  ).toMatchObject([
    { path: 'a', description: { en: 'An a.' }, type: { en: 'any value' }, required: false },
    { path: 'b', description: { ja: '乙' } },
  ]);
});

test('a producer reads what each type of column stands for', () => {
  const types = describeSchema(observationsJsonSchema()).find(
    ({ path }) => path === 'columns[].type',
  );
  expect(types?.values).toContain('percent');
  expect(types?.meanings['percent']?.en).toBe('A share in per cent: 25 is a quarter.');
});
