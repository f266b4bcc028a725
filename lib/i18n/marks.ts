import type { Locale } from './locale.ts';

/** What stands between a name and what is said of it: full width in Japanese, which needs no space. */
export function colon(locale: Locale): string {
  return locale === 'ja' ? '：' : ': ';
}

/** A text with a remark in brackets: `速報値（8月）`, `provisional (August)`. */
export function withRemark(text: string, remark: string, locale: Locale): string {
  return locale === 'ja' ? `${text}（${remark}）` : `${text} (${remark})`;
}

/**
 * The head of a column: what is counted, with its unit where the words do not tell it already. So
 * `攻撃件数` and `ISPs taking part` stand alone, and `総数（件）` and `Total (ISPs)` do not.
 */
export function withUnit(words: string, unit: string, locale: Locale): string {
  const isTold =
    unit === '' ||
    (locale === 'ja'
      ? words.endsWith(unit) || words.endsWith(`${unit}数`)
      : ` ${words} `.toLowerCase().includes(` ${unit.toLowerCase()} `));
  return isTold ? words : withRemark(words, unit, locale);
}
