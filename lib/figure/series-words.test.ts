import { expect, test } from 'vitest';
import { datasetSchema, datasetVersion } from '#lib/dataset/schema.ts';
import { seriesFigure } from './series-figure.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

function figureOf(...totals: readonly string[]) {
  const dataset = datasetSchema.parse({
    version: datasetVersion,
    id: 'octets',
    title: both('Octets'),
    description: both('Octets'),
    source: { name: both('Source'), licence: { id: 'CC0-1.0' } },
    unit: both('octets'),
    period: { from: '2025-01', to: '2025-03' },
    frequency: 'month',
    timeZone: null,
    columns: [
      { id: 'month', role: 'dimension', type: 'month', title: both('Month') },
      { id: 'total', role: 'measure', type: 'count', title: both('Total') },
    ],
    rows: totals.map((total, index) => [`2025-0${index + 1}`, total]),
  });
  return seriesFigure({ dataset, sha256: '0'.repeat(64) });
}

test('counts that share a nearest double are told apart by their digits', () => {
  // One double stands for all three: 2^64.
  const figure = figureOf('18446744073709551615', '18446744073709551617', '18446744073709551616');
  expect(figure?.title.en).toBe(
    'The highest is 18,446,744,073,709,551,617 octets in February 2025',
  );
  expect(figure?.alt.en).toContain('lowest 18,446,744,073,709,551,615 octets in January 2025');
});

test('counts of the same digits are the same', () => {
  const figure = figureOf('18446744073709551615', '18446744073709551615');
  expect(figure?.alt.en).toContain('Total: always 18,446,744,073,709,551,615 octets');
});
