import type { Locale } from './locale.ts';
import { formatNumber } from './number.ts';

/**
 * A duration in minutes as hours and minutes: `3時間24分`, `3 h 24 min`. Minutes are rounded to whole
 * ones, half away from zero; days are not used, so that durations compare at sight: `149時間47分`.
 */
export function formatDuration(minutes: number, locale: Locale): string {
  const whole = Math.floor(Math.abs(minutes) + 0.5);
  const sign = minutes < 0 && whole > 0 ? '−' : '';
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const words =
    locale === 'ja'
      ? { hour: '時間', minute: '分', gap: '' }
      : { hour: ' h', minute: ' min', gap: ' ' };
  const parts = [
    ...(hours > 0 ? [formatNumber(hours, locale) + words.hour] : []),
    ...(rest > 0 || hours === 0 ? [String(rest) + words.minute] : []),
  ];
  return sign + parts.join(words.gap);
}
