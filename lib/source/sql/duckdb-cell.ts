import {
  DuckDBDecimalValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { SqlCell } from './sql-origin.ts';

const taken: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.BIGNUM,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.ENUM,
  DuckDBTypeId.UUID,
  DuckDBTypeId.DATE,
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
]);

/** What to do about a column of this type; undefined where its cells can be taken. */
export function adviceAgainst({ typeId }: DuckDBType): string | undefined {
  if (taken.has(typeId)) return undefined;
  return typeId === DuckDBTypeId.TIMESTAMP_TZ
    ? "Say which zone its days and hours are of: `ts AT TIME ZONE 'UTC'`."
    : 'Cast it in the query: CAST(… AS VARCHAR).';
}

/**
 * A cell of one of the types that can be taken. Integers of 64 bits and more are bigints; a decimal is
 * the nearest double, or a bigint where it has no fraction; dates are `2013-03-03`, timestamps
 * `2013-03-03 09:00:00`.
 */
export function duckdbCell(value: DuckDBValue, { typeId }: DuckDBType): SqlCell {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return typeId === DuckDBTypeId.FLOAT ? shortest(value) : value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return value;
  if (value instanceof DuckDBDecimalValue)
    return value.scale === 0 ? value.value : Number(value.toString());
  return value.toString();
}

/** The double of the shortest decimal that is this 32-bit float: 0.1, not 0.10000000149011612. */
function shortest(float: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return Number(float.toPrecision(9));
}
