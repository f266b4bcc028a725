import type { Locale } from '#lib/i18n/locale.ts';
import type { Wording } from './report.ts';

/** 図-1 or Figure 1, as the periodical words it. */
export function formatExhibit(
  wording: Wording,
  kind: 'figure' | 'table',
  number: string,
  locale: Locale,
): string {
  return wording[kind][locale].replace('{n}', number);
}

/** A figure's title behind its number, where it has one: `図-1`, a wide space and the title, `Figure 1. …`. */
export function numberedTitle(numberLabel: string, title: string, locale: Locale): string {
  if (numberLabel === '') return title;
  return locale === 'ja' ? [numberLabel, title].join('　') : `${numberLabel}. ${title}`;
}
