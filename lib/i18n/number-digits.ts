/**
 * A finite number as its shortest decimal spelling: `digits` × 10^`exponent`. All rounding and
 * shifting is done on these digits, so that 0.1 + 0.2 or 1.005 never show binary noise.
 */
export type Digits = {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
};

/**
 * The digits of a finite number, or of a whole number that no double holds, given as its digits.
 * Throws RangeError for NaN, the infinities and a text that is no whole number.
 */
export function digitsOf(value: number | string): Digits {
  if (typeof value === 'string') return digitsOfText(value);
  if (!Number.isFinite(value))
    throw new RangeError(`Unexpected ${String(value)}, expected a finite number`);
  const [coefficient = '0', power = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = coefficient.split('.');
  return trim({
    negative: value < 0,
    digits: whole + fraction,
    exponent: Number(power) - fraction.length,
  });
}

function digitsOfText(text: string): Digits {
  if (!/^-?\d+$/.test(text))
    throw new RangeError(`Unexpected «${text}», expected the digits of a whole number`);
  const negative = text.startsWith('-');
  return trim({ negative, digits: negative ? text.slice(1) : text, exponent: 0 });
}

/** Multiplied by 10^`power`, exactly. */
export function scaled(digits: Digits, power: number): Digits {
  return digits.digits === '0' ? digits : { ...digits, exponent: digits.exponent + power };
}

/** Rounded to `decimals` digits after the point (before it where negative), half away from zero. */
export function rounded(digits: Digits, decimals: number): Digits {
  const dropped = -decimals - digits.exponent;
  if (dropped <= 0) return digits;
  const kept = digits.digits.length - dropped;
  const first = kept < 0 ? '0' : (digits.digits[kept] ?? '0');
  const whole = kept <= 0 ? 0n : BigInt(digits.digits.slice(0, kept));
  const next = first >= '5' ? whole + 1n : whole;
  return trim({ negative: digits.negative, digits: String(next), exponent: -decimals });
}

/** Rounded to `count` significant digits, half away from zero. */
export function roundedTo(digits: Digits, count: number): Digits {
  return rounded(digits, count - digits.digits.length - digits.exponent);
}

/** Greatest power of ten that is not above the number: 3 for 5,000; 0 for zero. */
export function magnitudeOf(digits: Digits): number {
  return digits.digits === '0' ? 0 : digits.digits.length + digits.exponent - 1;
}

export function isSame(a: Digits, b: Digits): boolean {
  return a.negative === b.negative && a.digits === b.digits && a.exponent === b.exponent;
}

/** Written out: whole part in groups of three, then `decimals` digits, or as many as there are. */
export function spell(digits: Digits, decimals?: number): string {
  const exact = decimals === undefined ? digits : rounded(digits, decimals);
  const places = decimals ?? Math.max(0, -exact.exponent);
  const all = (exact.digits + '0'.repeat(Math.max(0, exact.exponent + places))).padStart(
    places + 1,
    '0',
  );
  const whole = places === 0 ? all : all.slice(0, -places);
  const fraction = places === 0 ? '' : `.${all.slice(-places)}`;
  const sign = exact.negative && exact.digits !== '0' ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction;
}

function trim(digits: Digits): Digits {
  const significant = digits.digits.replace(/^0+/, '').replace(/0+$/, '');
  if (significant === '') return { negative: false, digits: '0', exponent: 0 };
  const zeros = /0*$/.exec(digits.digits)?.[0].length ?? 0;
  return { negative: digits.negative, digits: significant, exponent: digits.exponent + zeros };
}
