import type { Locale } from './locale.ts';
import {
  digitsOf,
  isSame,
  magnitudeOf,
  rounded,
  roundedTo,
  scaled,
  spell,
  type Digits,
} from './number-digits.ts';

/** What stands for 10^`power` in a compact number, greatest first. */
type Step = { readonly power: number; readonly word: string };

/** Beyond T, letters are no longer understood alike. */
const compactSteps: Readonly<Record<Locale, readonly Step[]>> = {
  ja: [
    { power: 20, word: '垓' },
    { power: 16, word: '京' },
    { power: 12, word: '兆' },
    { power: 8, word: '億' },
    { power: 4, word: '万' },
  ],
  en: [
    { power: 21, word: '×10²¹' },
    { power: 18, word: '×10¹⁸' },
    { power: 15, word: '×10¹⁵' },
    { power: 12, word: 'T' },
    { power: 9, word: 'B' },
    { power: 6, word: 'M' },
    { power: 3, word: 'k' },
  ],
};

const spokenSteps: readonly Step[] = [
  { power: 21, word: ' sextillion' },
  { power: 18, word: ' quintillion' },
  { power: 15, word: ' quadrillion' },
  { power: 12, word: ' trillion' },
  { power: 9, word: ' billion' },
  { power: 6, word: ' million' },
];

/**
 * A number with its thousands grouped, alike in both languages: `1,234.5`. With `decimals` exactly so
 * many digits after the point, half rounded away from zero (四捨五入); without, the digits it has. A whole
 * number that no double holds is given as its digits, here and below. Throws RangeError for NaN, the
 * infinities and a text that is no whole number.
 */
export function formatNumber(
  value: number | string,
  _locale: Locale,
  options: { readonly decimals?: number | undefined } = {},
): string {
  return spell(digitsOf(value), options.decimals);
}

/**
 * A number as an axis writes it: `150万`, `1.5M`; below 1万 or 1,000 written out. Exact, or rounded to
 * `significant` digits.
 */
export function formatCompact(
  value: number | string,
  locale: Locale,
  options: { readonly significant?: number } = {},
): string {
  const exact = digitsOf(value);
  const written = options.significant === undefined ? exact : roundedTo(exact, options.significant);
  return withStep(written, findStep(compactSteps[locale], written));
}

/**
 * The ticks of one linear axis, all in the step of the greatest: `0, 0.5万, 1万`. Zero carries no
 * word.
 */
export function formatTicks(values: readonly number[], locale: Locale): string[] {
  const greatest = digitsOf(Math.max(0, ...values.map(Math.abs)));
  const step = findStep(compactSteps[locale], greatest);
  const digits = values.map((value) => rounded(scaled(digitsOf(value), -(step?.power ?? 0)), 9));
  const decimals = Math.max(0, ...digits.map((each) => -each.exponent));
  return digits.map((each) =>
    each.digits === '0' ? '0' : spell(each, decimals) + (step?.word ?? ''),
  );
}

/**
 * A number as a sentence says it, to `digits` significant digits: `約1,050万`, `about 10.5 million`.
 * The word for «about» stands only where rounding took something away.
 */
export function formatAbout(value: number | string, locale: Locale, digits = 3): string {
  const exact = digitsOf(value);
  const round = roundedTo(exact, digits);
  const words = locale === 'ja' ? spellInMyriads(round) : spellInThousands(round);
  if (isSame(exact, round)) return words;
  return locale === 'ja' ? `約${words}` : `about ${words}`;
}

/** A number and its unit: `337件`, `337 attacks`, `12.5%`. */
export function joinUnit(number: string, unit: string, locale: Locale): string {
  return unit === '' || unit === '%' || locale === 'ja' ? number + unit : `${number} ${unit}`;
}

/** 123,000,000 as `1億2,300万`: each step of four digits on its own, as it is read aloud. */
function spellInMyriads(digits: Digits): string {
  if (magnitudeOf(digits) < 4) return spell(digits);
  const sign = digits.negative ? '−' : '';
  let rest = BigInt(digits.digits) * 10n ** BigInt(Math.max(0, digits.exponent));
  if (digits.exponent < 0) return spell(digits);
  const parts = [...compactSteps.ja, { power: 0, word: '' }].flatMap(({ power, word }) => {
    const size = 10n ** BigInt(power);
    const count = rest / size;
    rest %= size;
    return count === 0n ? [] : [spell(digitsOf(String(count))) + word];
  });
  return sign + parts.join('');
}

function spellInThousands(digits: Digits): string {
  return withStep(digits, findStep(spokenSteps, digits));
}

function findStep(steps: readonly Step[], greatest: Digits): Step | undefined {
  return steps.find(({ power }) => magnitudeOf(greatest) >= power);
}

function withStep(digits: Digits, step: Step | undefined): string {
  return step === undefined ? spell(digits) : spell(scaled(digits, -step.power)) + step.word;
}
