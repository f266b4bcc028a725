import { numberOf } from '#lib/dataset/count.ts';
import type { Cell } from '#lib/dataset/schema.ts';

/** A number, with its digits where it is a count that no double holds. */
export type Amount = { readonly value: number; readonly exact?: string | undefined };

/** The number of a measure's cell; undefined where it has none. */
export function amountOf(cell: Cell | undefined): Amount | undefined {
  const value = numberOf(cell);
  if (value === undefined) return undefined;
  return typeof cell === 'string' ? { value, exact: cell } : { value };
}

/**
 * What is left of `value` when `previous` is taken from it: of two whole numbers exactly, however
 * great, since two counts beyond 2^53 may differ where their nearest doubles do not; else of doubles.
 */
export function differenceOf(value: Amount, previous: Amount): number | bigint {
  const [whole, wholeBefore] = [wholeOf(value), wholeOf(previous)];
  return whole === undefined || wholeBefore === undefined
    ? value.value - previous.value
    : whole - wholeBefore;
}

function wholeOf({ value, exact }: Amount): bigint | undefined {
  if (exact !== undefined) return BigInt(exact);
  return Number.isSafeInteger(value) ? BigInt(value) : undefined;
}
