import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { wireTypeMeanings, wireTypes } from './wire-types.ts';
import { wireFileSchema, wireSchema } from './wire.ts';

const wire = {
  title: 'Scans',
  period: { from: '2025-09', to: '2025-10' },
  source: { name: 'An observatory', commit: 'abc123' },
  columns: [
    { name: 'month', type: 'month' },
    { name: 'scans', type: 'count', unit: 'scans' },
  ],
  rows: [
    ['2025-10', 40],
    ['2025-09', null],
  ],
};

const wordsSchema = z.object({ description: z.string(), ja: z.string() });

const jsonSchema = z.toJSONSchema(wireFileSchema, { io: 'input' });

test('a file of version 1 is read as of version 2, and keys without a meaning are let pass', () => {
  const { title: _title, source: _source, ...rest } = wire;
  expect(wireSchema.parse(wire)).toEqual({ ...rest, version: 2, source: { commit: 'abc123' } });
});

test('whole numbers beyond 2^53 are cells', () => {
  const rows = [['2025-10', 18446744073709551615n]];
  expect(wireSchema.parse({ ...wire, rows }).rows).toEqual(rows);
});

test('every key that is read is described in both languages', () => {
  const described: string[] = [];
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, items } = z
      .object({
        properties: z.record(z.string(), z.unknown()).default({}),
        items: z.unknown().optional(),
      })
      .parse(node);
    for (const [key, property] of Object.entries({
      ...properties,
      ...(items === undefined ? {} : { '[]': items }),
    })) {
      const { description, ja } = wordsSchema.parse(property);
      expect(`${path}.${key}: ${description} ${ja}`).toMatch(/\. .*。$/);
      described.push(`${path}.${key}`);
      look(property, `${path}.${key}`);
    }
  };
  look(jsonSchema, '');
  expect(wordsSchema.parse(jsonSchema).ja).toMatch(/。$/);
  expect(described).toEqual([
    '.version',
    '.period',
    '.period.from',
    '.period.to',
    '.source',
    '.source.commit',
    '.columns',
    '.columns.[]',
    '.columns.[].name',
    '.columns.[].type',
    '.columns.[].unit',
    '.rows',
    '.rows.[]',
    '.rows.[].[]',
  ]);
});

test('every type of column says what it means in both languages', () => {
  expect(Object.keys(wireTypeMeanings)).toEqual([...wireTypes]);
  expect(JSON.stringify(jsonSchema)).toContain(wireTypeMeanings.percent.ja);
});

test.for([
  ['the example', {}, true],
  [
    'hours',
    {
      version: 2,
      columns: [{ name: 'h', type: 'hour' }, ...wire.columns],
      rows: [['2025-10-27T13', '2025-10', 1]],
    },
    true,
  ],
  ['a newer version', { version: 3 }, false],
  ['one column', { columns: [wire.columns[0]], rows: [['2025-10']] }, false],
  ['a type that is none', { columns: [wire.columns[0], { name: 'x', type: 'counts' }] }, false],
  ['a column without a name', { columns: [wire.columns[0], { name: '', type: 'count' }] }, false],
  ['a cell that is true', { rows: [['2025-10', true]] }, false],
  ['a text in one language', { rows: [['2025-10', { ja: 'x' }]] }, false],
  ['rows that are mappings', { rows: [{ month: '2025-10' }] }, false],
  ['no row', { rows: [] }, false],
  ['a period in words', { period: { from: 'October', to: '2025-10' } }, false],
  ['a commit that is a number', { source: { commit: 1 } }, false],
] as const)('JSON Schema and our own agree on %s', ([, difference, good]) => {
  const validate = new Ajv({ strict: false }).compile(jsonSchema);
  const data = { ...wire, ...difference };
  expect(validate(data)).toBe(good);
  expect(wireSchema.safeParse(data).success).toBe(good);
});

test.for([
  ['a day that does not exist', { period: { from: '2025-02-30', to: '2025-10' } }],
  ['an end before its start', { period: { from: '2025-10', to: '2025-09' } }],
  ['a name twice', { columns: [wire.columns[0], { name: 'month', type: 'count' }] }],
  ['a row too long', { rows: [['2025-10', 1, 2]] }],
  ['a number that is none', { rows: [['2025-10', Infinity]] }],
] as const)('our own sees more: %s', ([, difference]) => {
  expect(wireSchema.safeParse({ ...wire, ...difference }).success).toBe(false);
});
