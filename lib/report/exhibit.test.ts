import { expect, test } from 'vitest';
import { formatExhibit } from './exhibit.ts';
import type { Wording } from './report.ts';

const wording: Wording = {
  figure: { ja: '図-{n}', en: 'Figure {n}' },
  table: { ja: '表-{n}', en: 'Table {n}' },
  note: { ja: '※{n}', en: '*{n}' },
  sections: 'none',
};

test('a figure and a table, as the periodical words them', () => {
  expect(formatExhibit(wording, 'figure', '3', 'ja')).toBe('図-3');
  expect(formatExhibit(wording, 'figure', '3', 'en')).toBe('Figure 3');
  expect(formatExhibit(wording, 'table', '1-a', 'ja')).toBe('表-1-a');
  expect(formatExhibit(wording, 'table', '1-a', 'en')).toBe('Table 1-a');
});
