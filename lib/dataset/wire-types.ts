import type { Bilingual } from '#lib/i18n/locale.ts';

/** What a column of the wire may hold. */
export const wireTypes = [
  'hour',
  'date',
  'month',
  'year',
  'label',
  'count',
  'number',
  'percent',
  'text',
  'bilingual',
  'addresses',
] as const;

export type WireType = (typeof wireTypes)[number];

/** What each type means to who writes the file. */
export const wireTypeMeanings: Readonly<Record<WireType, Bilingual>> = {
  hour: {
    en: 'The hour that begins then, such as `2025-10-27T13`, in the time zone of the dataset.',
    ja: 'その時刻に始まる1時間（例：`2025-10-27T13`）。時間帯はデータセットのもの。',
  },
  date: { en: 'A day, such as `2025-10-27`.', ja: '日（例：`2025-10-27`）。' },
  month: { en: 'A month, such as `2025-10`.', ja: '月（例：`2025-10`）。' },
  year: { en: 'A year, as a text: `"2025"`.', ja: '年。文字列で書く（`"2025"`）。' },
  label: {
    en: 'A name that tells rows apart: a port, a country, a category.',
    ja: '行を区別する名前（ポート、国、分類など）。',
  },
  count: {
    en: 'A whole number of 0 or more. Beyond 9007199254740991 it may be its digits as a text.',
    ja: '0以上の整数。9007199254740991を超える数は、数字の文字列で書いてもよい。',
  },
  number: { en: 'A number, whole or not.', ja: '数。整数でなくてもよい。' },
  percent: { en: 'A share in per cent: 25 is a quarter.', ja: '百分率（25は4分の1）。' },
  text: { en: 'Words about the row.', ja: '行についての文。' },
  bilingual: {
    en: 'Words about the row in both languages: `{"ja": …, "en": …}`.',
    ja: '行についての日英両方の文（`{"ja": …, "en": …}`）。',
  },
  addresses: { en: 'A list of web addresses.', ja: 'ウェブアドレスの列。' },
};

/** Types by which rows can be told apart. */
export const wireKeyTypes: readonly WireType[] = ['hour', 'date', 'month', 'year', 'label'];
