import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/number.ts';

/** A number that follows from the counts of a confusion matrix, in words. */
export type Rate = { readonly name: string; readonly words: string };

const names = {
  recall: { ja: '再現率（真陽性率）', en: 'Recall (true positive rate)' },
  precision: { ja: '適合率', en: 'Precision' },
  falsePositive: { ja: '偽陽性率', en: 'False positive rate' },
  accuracy: { ja: '正解率', en: 'Accuracy' },
} as const;

/**
 * The rates of a confusion matrix in percent, to one decimal, with what each is a share of. One of
 * nothing is a dash. Undefined counts give no rates.
 */
export function ratesOf({ rows }: Figure, locale: Locale): Rate[] {
  const counts = rows[0]?.cells.map(({ value }) => value) ?? [];
  const [hits = null, alarms = null, misses = null, rest = null] = counts;
  if (hits === null || alarms === null || misses === null || rest === null) return [];
  const rate = (name: keyof typeof names, part: number, whole: number): Rate => ({
    name: names[name][locale],
    words: whole === 0 ? '—' : inWords(part, whole, locale),
  });
  return [
    rate('recall', hits, hits + misses),
    rate('precision', hits, hits + alarms),
    rate('falsePositive', alarms, alarms + rest),
    rate('accuracy', hits + rest, hits + alarms + misses + rest),
  ];
}

function inWords(part: number, whole: number, locale: Locale): string {
  const percent = formatNumber((100 * part) / whole, locale, { decimals: 1 });
  const [of, all] = [formatNumber(part, locale), formatNumber(whole, locale)];
  return locale === 'ja' ? `${percent}%（${all}のうち${of}）` : `${percent}% (${of} of ${all})`;
}
