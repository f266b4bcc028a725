import { expect, test } from 'vitest';
import { editionLabel, hasLocale, isEditionId } from './edition.ts';
import { periodicalSchema, type Periodical } from './schema.ts';

const monthly = periodicalOf('month', { ja: '{year}年{month}月号', en: '{monthName} {year}' });
const volumes = periodicalOf('number', { ja: 'Vol.{number}', en: 'Volume {number}' });

test.for([
  ['2025-10', '2025年10月号', 'October 2025'],
  ['2018-05', '2018年5月号', 'May 2018'],
  ['2025-12', '2025年12月号', 'December 2025'],
] as const)('the edition of %s', ([id, ja, en]) => {
  expect(editionLabel(monthly, id, 'ja')).toBe(ja);
  expect(editionLabel(monthly, id, 'en')).toBe(en);
});

test('a volume without the zeros of its folder', () => {
  expect(editionLabel(volumes, '042', 'ja')).toBe('Vol.42');
  expect(editionLabel(volumes, '100', 'en')).toBe('Volume 100');
});

test('folder names by the form of the periodical', () => {
  const names = ['2025-10', '2025-13', '2025-1', '2025', '042', '42', '0042', 'posts', '2025-10 '];
  expect(names.filter((name) => isEditionId(monthly, name))).toEqual(['2025-10']);
  expect(names.filter((name) => isEditionId(volumes, name))).toEqual(['042']);
});

test('an edition without a text has no language', () => {
  const edition = { id: '042', periodical: volumes, volume: undefined, reports: [] };
  expect(hasLocale(edition, 'ja')).toBe(false);
});

function periodicalOf(
  editionForm: Periodical['editionForm'],
  label: Periodical['editionLabel'],
): Periodical {
  const words = { ja: '月報', en: 'Bulletin' };
  const numbered = { ja: '図-{n}', en: 'Figure {n}' };
  const settings = periodicalSchema.parse({
    title: words,
    shortTitle: words,
    description: words,
    cadence: words,
    order: 1,
    accent: { light: '#0b5d6b', dark: '#63c7d6' },
    editionForm,
    editionLabel: label,
    figure: numbered,
    table: numbered,
    note: numbered,
    kinds: { periodic: words, focused: words, summary: words, post: words },
  });
  return { ...settings, id: 'bulletin' };
}
