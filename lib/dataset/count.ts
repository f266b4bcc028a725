import type { Cell } from './schema.ts';

/** Up to 38 digits: what a 128-bit integer of the engines holds. */
const digitsBeyondDouble = /^[1-9]\d{15,37}$/;

/**
 * True for a whole number of 0 or more that is held exactly: a number up to 2^53 − 1, its digits as a
 * text beyond that. A number above 2^53 − 1 may already be another than was counted; a text below it
 * is a slip of the producer's.
 */
export function isCount(cell: Cell): cell is number | string {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0;
  return typeof cell === 'string' && isBigCount(cell);
}

/** True for the digits of a count above 2^53 − 1. */
export function isBigCount(text: string): boolean {
  return digitsBeyondDouble.test(text) && BigInt(text) > BigInt(Number.MAX_SAFE_INTEGER);
}

/** A whole number in the form that cells hold: a number where that is exact, else its digits. */
export function countCell(count: bigint): number | string {
  return count >= BigInt(Number.MIN_SAFE_INTEGER) && count <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(count)
    : String(count);
}

/**
 * The number to reckon and draw with: of a count beyond 2^53 − 1 the nearest double, wrong by less
 * than one part in 2^53. Undefined where the cell holds no number.
 */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && isBigCount(cell) ? Number(cell) : undefined;
}
