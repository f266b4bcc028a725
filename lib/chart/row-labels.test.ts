import { expect, test } from 'vitest';
import { datasetOf, figureOf } from './fixtures.ts';
import { rowLabelsOf } from './row-labels.ts';

function labelsOf(...keys: readonly string[]) {
  const rows = keys.map((key, index) => [key, index]);
  const dataset = datasetOf({ id: 'rows', dimension: 'label', measures: [{ id: 'a' }], rows });
  return rowLabelsOf(figureOf(dataset, { kind: 'stacked-bars', series: ['a'] }), 340, 'en');
}

test('short labels take one line, and the room of the widest', () => {
  const { lines, room, tall } = labelsOf('TCP', 'UDP/56338');
  expect([lines, tall]).toEqual([[['TCP'], ['UDP/56338']], false]);
  expect(room).toBeLessThan(80);
});

test('a label wider than 45 % of the drawing takes two lines, and is cut if that is not enough', () => {
  const { lines, room, tall } = labelsOf('x', 'A label of many words '.repeat(4));
  expect(tall).toBe(true);
  expect(lines[1]).toHaveLength(2);
  expect(lines[1]?.[1]).toMatch(/…$/);
  expect(room).toBeLessThanOrEqual(340 * 0.45 + 7);
});

test('a word that has no spaces is broken where it must be', () => {
  const { lines } = labelsOf('0123456789'.repeat(4));
  expect(lines[0]?.length).toBe(2);
});
