import { formatDuration } from '#lib/i18n/duration.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatAbout, formatNumber, joinUnit } from '#lib/i18n/number.ts';
import type { Value } from './value.ts';

/** A value as the language writes it, with its unit: 約1,050万pps, 9.13 attacks a day, 3 h 24 min. */
export function formatValue(value: Value, locale: Locale): string {
  return formatAmount(value, value.value, locale);
}

/**
 * The change on the period before, in words, the sign told by the verb: «314件から9.9%減少», «down 9.9%
 * from 314 attacks». A share changes by points. Throws where the comparison is refused: the rules of
 * the text have said so before.
 */
export function formatChange(value: Value, locale: Locale): string {
  if (value.change.kind === 'refused')
    throw new Error(`no comparison for ${value.id}: ${value.change.reason}`);
  const { previous } = value.change;
  const before = formatAmount(value, previous, locale);
  const difference = value.value - previous;
  if (difference === 0) return locale === 'ja' ? `${before}から横ばい` : `unchanged from ${before}`;
  const size = formatSize(value, previous, locale);
  if (locale === 'ja') return `${before}から${size}${difference > 0 ? '増加' : '減少'}`;
  return `${difference > 0 ? 'up' : 'down'} ${size} from ${before}`;
}

/** The change alone, signed, for the headline strip: −9.9%, +2.1ポイント, ±0.0%. */
export function formatSignedChange(value: Value, locale: Locale): string | undefined {
  if (value.change.kind === 'refused') return undefined;
  const difference = value.value - value.change.previous;
  const sign = difference === 0 ? '±' : difference > 0 ? '+' : '−';
  return `${sign}${formatSize(value, value.change.previous, locale)}`;
}

/**
 * How far two values lie apart, without a sign: percent of the former, points between shares, or the
 * difference itself where the former is zero or less, of which there is no percent.
 */
function formatSize(value: Value, previous: number, locale: Locale): string {
  const difference = Math.abs(value.value - previous);
  if (value.type === 'percent')
    return joinUnit(
      formatTenths(difference, locale),
      locale === 'ja' ? 'ポイント' : 'points',
      locale,
    );
  if (previous <= 0) return formatAmount(value, Number(difference.toFixed(9)), locale);
  return `${formatTenths((difference / previous) * 100, locale)}%`;
}

/** To a tenth; of what a tenth would call nothing, the first digit that is something. */
function formatTenths(size: number, locale: Locale): string {
  const decimals = size === 0 || size >= 0.05 ? 1 : Math.ceil(-Math.log10(size));
  return formatNumber(size, locale, { decimals });
}

/** An amount in the form and unit of the value. */
function formatAmount(value: Value, amount: number, locale: Locale): string {
  if (value.form === 'duration') return formatDuration(amount, locale);
  const number =
    value.form === 'compact'
      ? formatAbout(amount, locale)
      : formatNumber(amount, locale, { decimals: value.decimals });
  return joinUnit(number, value.unit[locale], locale);
}
