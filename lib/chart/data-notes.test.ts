import { expect, test } from 'vitest';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absenceNotesOf, absentStatuses } from './absence.ts';
import { dataNotesOf } from './data-notes.ts';
import { kevMonthly, figureOf } from './fixtures.ts';
import { honeypotHourly, kevHidden, rpkiNormalised } from './fixtures-of-time.ts';
import { placeChart } from './place.ts';

const bars = figureOf(kevHidden, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
const lines = figureOf(kevHidden, { kind: 'lines', series: ['ransomware', 'other'] });
const normalised = figureOf(rpkiNormalised, { kind: 'lines', series: ['ipv4_pairs'] });

function notesOf(figure: Figure, locale: Locale): string[] {
  return absenceNotesOf(figure, placeChart(figure, 'narrow', locale));
}

test('what 1 is stands under a normalised figure', () => {
  expect(dataNotesOf(normalised, 'ja')).toEqual(['正規化した値です（1 = 2019年1月3日の値）。']);
  expect(dataNotesOf(normalised, 'en')).toEqual(['Normalised (1 = the value of 3 January 2019).']);
});

test('each base is told once, with the series it holds for where it is not that of all', () => {
  const [one] = normalised.series;
  const series: Figure['series'] =
    one === undefined
      ? []
      : [
          { ...one, label: { ja: '甲', en: 'A' } },
          { ...one, label: { ja: '乙', en: 'B' } },
          {
            ...one,
            label: { ja: '丙', en: 'C' },
            base: { ja: '最大値', en: 'the greatest value' },
          },
          { ...one, label: { ja: '丁', en: 'D' }, base: undefined },
        ];
  expect(dataNotesOf({ ...normalised, series }, 'ja')).toEqual([
    '甲、乙は正規化した値です（1 = 2019年1月3日の値）。',
    '丙は正規化した値です（1 = 最大値）。',
  ]);
  expect(dataNotesOf({ ...normalised, series }, 'en')).toEqual([
    'A, B: normalised (1 = the value of 3 January 2019).',
    'C: normalised (1 = the greatest value).',
  ]);
});

test.each([
  [
    { smallest: 5, unit: { ja: '件', en: 'attacks' } },
    '1〜4件の値は秘匿しています（差し引きなどでそれが分かる値も同じです）。',
    'Counts from 1 to 4 attacks are suppressed, as are values that would give them away.',
  ],
  [
    { smallest: 2, unit: { ja: '件', en: 'attacks' } },
    '1件の値は秘匿しています（差し引きなどでそれが分かる値も同じです）。',
    'Counts of 1 are suppressed, as are values that would give them away.',
  ],
  [
    { smallest: 1001 },
    '1〜1,000の値は秘匿しています（差し引きなどでそれが分かる値も同じです）。',
    'Counts from 1 to 1,000 are suppressed, as are values that would give them away.',
  ],
])('small counts that are hidden: %j', (suppression, ja, en) => {
  expect(dataNotesOf({ ...bars, suppression }, 'ja')).toEqual([ja]);
  expect(dataNotesOf({ ...bars, suppression }, 'en')).toEqual([en]);
});

test('of values shown there is nothing to say', () => {
  const shown = figureOf(kevHidden, {
    kind: 'stacked-bars',
    series: ['other'],
    to: '2025-08',
  });
  expect(dataNotesOf(shown, 'ja')).toEqual([]);
  expect(notesOf(shown, 'ja')).toEqual([]);
  expect(absentStatuses(shown, 'sign')).toEqual([]);
});

test('a sign or a gap says why a value is not shown', () => {
  expect(notesOf(bars, 'ja')).toEqual([
    '×は値を示していないこと（秘匿、公開前）を表します（0ではありません）。',
  ]);
  expect(notesOf(bars, 'en')).toEqual([
    '× marks a value that is not shown (suppressed, not yet released); it is not 0.',
  ]);
  expect(notesOf(lines, 'ja')).toEqual([
    '線が途切れる所には、示していない値（秘匿、公開前）があります。',
  ]);
  expect(notesOf(lines, 'en')).toEqual([
    'Where a line is broken, values are not shown (suppressed, not yet released).',
  ]);
});

test('a field says of which reasons it is a run', () => {
  const rows = honeypotHourly.rows.map((row) =>
    keyOf(row) < '2013-08-26' ? [keyOf(row), null, null, null] : row,
  );
  const hidden = figureOf({ ...honeypotHourly, rows }, { kind: 'stacked-bars', series: ['tcp'] });
  expect(notesOf(hidden, 'ja')).toEqual([
    '灰色の帯は、値の欠けた期間（不明）が続いていることを表します。',
  ]);
  expect(notesOf(hidden, 'en')).toEqual([
    'A grey band marks a run of periods that each lack a value (unknown).',
  ]);
});

test('a gap where nothing is known is not said to be withheld', () => {
  const gapped = figureOf(
    {
      ...kevMonthly,
      rows: kevMonthly.rows.map((row) => (row[0] === '2023-05' ? ['2023-05', null, 18] : row)),
      statuses: [{ at: '2023-05', column: 'ransomware', status: 'suppressed' }],
    },
    { kind: 'lines', series: ['ransomware'] },
  );
  expect(absentStatuses(gapped, 'gap')).toEqual(['missing', 'suppressed']);
  expect(notesOf(gapped, 'ja')).toEqual(['線が途切れる所には、示していない値（秘匿）があります。']);
});

test('what is merely unknown needs no reason', () => {
  const gap = figureOf(kevMonthly, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  expect(absentStatuses(gap, 'sign')).toEqual(['missing']);
  expect(notesOf(gap, 'en')).toEqual([]);
});
