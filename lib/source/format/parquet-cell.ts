import type { SchemaElement } from 'hyparquet';
import { isWireCell } from '#lib/dataset/wire.ts';
import type { OriginCell } from '../origin.ts';

/**
 * A cell as the library read it, in the form of an origin; undefined where no cell can be that (NaN, a
 * mapping, a decimal of more digits than a double holds).
 */
export function parquetCell(cell: unknown, column: SchemaElement): OriginCell | undefined {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell;
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    if (column.converted_type === 'DECIMAL') return exactDecimal(cell, column.scale ?? 0);
    return column.type === 'FLOAT' ? shortestFloat(cell) : cell;
  }
  return typeof cell === 'boolean' || isWireCell(cell) ? cell : undefined;
}

/** The library multiplies by a power of ten: 35 hundredths come as 0.35000000000000003. */
function exactDecimal(number: number, scale: number): number | undefined {
  const isExact = Math.abs(number) * 10 ** scale <= Number.MAX_SAFE_INTEGER;
  return isExact ? Number(number.toFixed(scale)) : undefined;
}

/** The shortest decimal that is the same number of 32 bits: 1.1, not 1.100000023841858. */
function shortestFloat(number: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return short;
  }
  return number;
}
