import type { SqlCell } from './sql-origin.ts';

/** Reads a cell from its text. */
export type ReadCell = (text: string) => SqlCell;

const readers: readonly (readonly [RegExp, ReadCell])[] = [
  [/^U?Int(?:8|16|32)$/, Number],
  [/^U?Int(?:64|128|256)$/, BigInt],
  [/^Decimal\(\d+, 0\)$/, BigInt],
  [/^Decimal\(\d+, \d+\)$/, Number],
  [/^B?Float(?:16|32|64)$/, (text) => Number(text.replace('inf', 'Infinity'))],
  [/^Bool$/, (text) => text === 'true'],
  [/^DateTime(?:64)?(?:\(.*\))?$/, (text) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')],
  [/^(?:String|FixedString\(\d+\)|Enum(?:8|16)\(.*\)|UUID|IPv[46]|Date|Date32|Nothing)$/s, String],
];

/**
 * Reads cells of a type of ClickHouse's; undefined where no dataset can hold them. Integers of 64 bits
 * and more are bigints; a decimal is the nearest double, or a bigint where it has no fraction; dates are
 * `2013-03-03`, times `2013-03-03 09:00:00`, in the zone of their column or their server.
 */
export function readerOf(type: string): ReadCell | undefined {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(type)?.[1];
  if (inner !== undefined) return readerOf(inner);
  return readers.find(([pattern]) => pattern.test(type))?.[1];
}
