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
