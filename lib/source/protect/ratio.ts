import { digitsOf, magnitudeOf, rounded, type Digits } from '#lib/i18n/number-digits.ts';

/** A decimal number, exactly: `coefficient` × 10^`exponent`. */
export type Decimal = { readonly coefficient: bigint; readonly exponent: number };

/** A measure's number as the decimal it is written as: a number, or the digits of a great count. */
export function decimalOf(cell: number | string): Decimal {
  if (typeof cell === 'string') return { coefficient: BigInt(cell), exponent: 0 };
  const { negative, digits, exponent } = digitsOf(cell);
  return { coefficient: negative ? -BigInt(digits) : BigInt(digits), exponent };
}

/** True where `a` is the greater. */
export function isGreater(a: Decimal, b: Decimal): boolean {
  const [left, right] = alike(a, b);
  return left > right;
}

/**
 * `value` as a part or a multiple of `base`, rounded half away from zero to at most `digits`
 * significant digits and at most `digits` decimals. `base` must be above 0.
 */
export function ratioOf(value: Decimal, base: Decimal, digits: number): number {
  const [dividend, divisor] = alike(value, base);
  const size = dividend < 0n ? -dividend : dividend;
  // One digit more than is kept decides how it is rounded, whatever comes after it.
  const quotient: Digits = {
    negative: dividend < 0n,
    digits: String((size * 10n ** BigInt(digits + 1)) / divisor),
    exponent: -digits - 1,
  };
  const kept = rounded(quotient, Math.min(digits, digits - 1 - magnitudeOf(quotient)));
  const number = Number(`${kept.digits}e${kept.exponent}`);
  return kept.negative && number !== 0 ? -number : number;
}

/** Both as whole numbers of the same power of ten. */
function alike(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  const raised = (decimal: Decimal): bigint =>
    decimal.coefficient * 10n ** BigInt(decimal.exponent - exponent);
  return [raised(a), raised(b)];
}
