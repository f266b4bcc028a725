import { narrow } from './narrow.ts';

/** Groups of three by commas, or by the blanks that typographers put there and nothing else. */
const byCommas = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const byBlanks = /^[+-]?[1-9]\d{0,2}(?:[\u00A0\u2009\u202F]\d{3})+(?:\.\d*)?$/;

/** `1,234` alone: a thousand, or in other countries one and a fraction. */
const oneComma = /^[+-]?\d{1,3},\d{3}$/;

/** `12.000` of a count: twelve, or in other countries twelve thousand. */
const onePoint = /^[+-]?[1-9]\d{0,2}\.000$/;

/** A count from a text of people's, or undefined where it is none, or could be another. */
export function readCount(text: string): bigint | undefined {
  const narrowed = narrow(text);
  if (onePoint.test(narrowed)) return undefined;
  const plain = withoutGroups(narrowed);
  const digits = /^([+-]?\d+)(?:\.0*)?$/.exec(plain)?.[1];
  return digits === undefined ? undefined : BigInt(digits.replace('+', ''));
}

/** A number from a text of people's, or undefined where it is none, or could be another. */
export function readNumber(text: string): number | undefined {
  const narrowed = narrow(text);
  if (oneComma.test(narrowed)) return undefined;
  const plain = withoutGroups(narrowed);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** A share in per cent from a text of people's, with its sign or without. */
export function readPercent(text: string): number | undefined {
  return readNumber(narrow(text).replace(/\s*%$/, ''));
}

function withoutGroups(narrowed: string): string {
  return byCommas.test(narrowed) || byBlanks.test(narrowed)
    ? narrowed.replaceAll(/[,\u00A0\u2009\u202F]/g, '')
    : narrowed;
}
