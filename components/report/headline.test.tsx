import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { resolveValue } from '#lib/value/resolve.ts';
import { valuesFileSchema } from '#lib/value/spec.ts';
import { Headline } from './headline.tsx';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

/** The strip of the last of two rows of such a dataset, as text, part by part. */
function stripOf(frequency: string, type: string, keys: readonly string[], locale: Locale): string {
  const dataset = datasetSchema.parse({
    version: 2,
    id: 'scans',
    title: both('Scans'),
    description: both('Scans'),
    source: { name: both('An observatory'), licence: { id: 'CC0-1.0' } },
    unit: { ja: '件', en: 'scans' },
    period: { from: keys[0]?.slice(0, 4), to: keys[1]?.slice(0, 4) },
    frequency,
    timeZone: null,
    columns: [
      { id: 'at', title: both('At'), role: 'dimension', type },
      { id: 'total', title: { ja: '総数', en: 'Total' }, role: 'measure', type: 'count' },
    ],
    rows: keys.map((key, index) => [key, 200 - index * 20]),
  });
  const { values } = valuesFileSchema.parse({
    values: { last: { dataset: 'scans', at: keys.at(-1), measure: 'total' } },
  });
  const found = Object.entries(values).map(([id, spec]) =>
    getValue(resolveValue(id, spec, dataset, { file: 'values.yaml', find: () => undefined })),
  );
  return renderToStaticMarkup(<Headline values={found} locale={locale} />)
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, ' | ')
    .trim();
}

test('a value of a week says of which, and what it is compared with', () => {
  const week = ['week', 'date', ['2025-10-06', '2025-10-13']] as const;
  expect(stripOf(...week, 'ja')).toMatchInlineSnapshot(
    `"| 総数 | 2025年10月13日の週 | 180件 | 前週（2025年10月6日の週）比 −10.0% |"`,
  );
  expect(stripOf(...week, 'en')).toMatchInlineSnapshot(
    `"| Total | week of 13 October 2025 | 180 scans | −10.0% on the week of 6 October 2025 |"`,
  );
});

test('a value of a week that nothing comes before is of the week all the same, not of a day', () => {
  const gap = ['week', 'date', ['2025-09-29', '2025-10-13']] as const;
  expect(stripOf(...gap, 'ja')).toContain('| 2025年10月13日の週 |');
  expect(stripOf(...gap, 'en')).toContain('| week of 13 October 2025 |');
});

test('a value of an hour says of which, and what it is compared with', () => {
  const hour = ['hour', 'hour', ['2025-10-06T23', '2025-10-07T00']] as const;
  expect(stripOf(...hour, 'ja')).toMatchInlineSnapshot(
    `"| 総数 | 2025年10月7日0時台 | 180件 | 前の1時間（2025年10月6日23時台）比 −10.0% |"`,
  );
  expect(stripOf(...hour, 'en')).toMatchInlineSnapshot(
    `"| Total | 7 October 2025, 00:00–00:59 | 180 scans | −10.0% on the hour from 23:00 on 6 October 2025 |"`,
  );
});

test('a value of a month or a year is of the edition, and says what it is compared with', () => {
  const month = ['month', 'month', ['2025-09', '2025-10']] as const;
  expect(stripOf(...month, 'ja')).toMatchInlineSnapshot(`"| 総数 | 180件 | 2025年9月比 −10.0% |"`);
  expect(stripOf(...month, 'en')).toMatchInlineSnapshot(
    `"| Total | 180 scans | −10.0% on September 2025 |"`,
  );
  expect(stripOf('year', 'year', ['2024', '2025'], 'ja')).toMatchInlineSnapshot(
    `"| 総数 | 180件 | 2024年比 −10.0% |"`,
  );
  expect(stripOf('year', 'year', ['2024', '2025'], 'en')).toMatchInlineSnapshot(
    `"| Total | 180 scans | −10.0% on 2024 |"`,
  );
});
