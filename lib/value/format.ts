import { formatDuration } from '#lib/i18n/duration.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatAbout, formatNumber, joinUnit } from '#lib/i18n/number.ts';
import { formatPeriod, formatWeek } from '#lib/i18n/period.ts';
import { differenceOf } from './amount.ts';
import type { Change, Value } from './value.ts';

type Known = Extract<Change, { kind: 'known' }>;

/**
 * A value as the language writes it, with its unit: 約1,050万pps, 9.13 attacks a day, 3 h 24 min. A count
 * of any size has all its digits, or as few as its form keeps.
 */
export function formatValue(value: Value, locale: Locale): string {
  return formatAmount(value, value.exact ?? value.value, locale);
}

/**
 * The change on the period before, in words, the sign told by the verb: «314件から9.9%減少», «down 9.9%
 * from 314 attacks». A share changes by points. The percentage is reckoned with doubles; whether there
 * is a change, which way it goes and how many it is are not, so that of great counts none is lost.
 * Throws where the comparison is refused: the rules of the text have said so before.
 */
export function formatChange(value: Value, locale: Locale): string {
  if (value.change.kind === 'refused')
    throw new Error(`no comparison for ${value.id}: ${value.change.reason}`);
  const { previous, exact } = value.change;
  const before = formatAmount(value, exact ?? previous, locale);
  const difference = changeBy(value, value.change);
  if (isNone(difference))
    return locale === 'ja' ? `${before}から横ばい` : `unchanged from ${before}`;
  const size = formatSize(value, previous, difference, locale);
  if (locale === 'ja') return `${before}から${size}${difference > 0 ? '増加' : '減少'}`;
  return `${difference > 0 ? 'up' : 'down'} ${size} from ${before}`;
}

/** The change alone, signed, for the headline strip: −9.9%, +2.1ポイント, ±0.0%. */
export function formatSignedChange(value: Value, locale: Locale): string | undefined {
  if (value.change.kind === 'refused') return undefined;
  const difference = changeBy(value, value.change);
  const sign = isNone(difference) ? '±' : difference > 0 ? '+' : '−';
  return `${sign}${formatSize(value, value.change.previous, difference, locale)}`;
}

/** The period a value is compared with, in words; undefined where it is compared with none. */
export function formatBefore({ change, isWeek }: Value, locale: Locale): string | undefined {
  if (change.kind === 'refused') return undefined;
  return isWeek ? formatWeek(change.at, locale) : formatPeriod(change.at, locale);
}

function changeBy(value: Value, change: Known): number | bigint {
  return differenceOf(value, { value: change.previous, exact: change.exact });
}

function isNone(difference: number | bigint): boolean {
  return difference === 0 || difference === 0n;
}

/**
 * How far two values lie apart, without a sign: percent of the former, points between shares, or the
 * difference itself where the former is zero or less, of which there is no percent.
 */
function formatSize(
  value: Value,
  previous: number,
  difference: number | bigint,
  locale: Locale,
): string {
  const size = Math.abs(Number(difference));
  if (value.type === 'percent')
    return joinUnit(formatTenths(size, locale), locale === 'ja' ? 'ポイント' : 'points', locale);
  if (previous <= 0) return formatAmount(value, amountOf(difference), locale);
  return `${formatTenths((size / previous) * 100, locale)}%`;
}

/** A difference without its sign: whole ones by all their digits, others without the noise of doubles. */
function amountOf(difference: number | bigint): number | string {
  return typeof difference === 'bigint'
    ? String(difference).replace('-', '')
    : Number(Math.abs(difference).toFixed(9));
}

/** To a tenth; of what a tenth would call nothing, the first digit that is something. */
function formatTenths(size: number, locale: Locale): string {
  const decimals = size === 0 || size >= 0.05 ? 1 : Math.ceil(-Math.log10(size));
  return formatNumber(size, locale, { decimals });
}

/** An amount in the form and unit of the value. */
function formatAmount(value: Value, amount: number | string, locale: Locale): string {
  if (value.form === 'duration') return formatDuration(Number(amount), locale);
  const number =
    value.form === 'compact'
      ? formatAbout(amount, locale)
      : formatNumber(amount, locale, { decimals: value.decimals });
  return joinUnit(number, value.unit[locale], locale);
}
