import type { VFileMessage } from 'vfile-message';
import { StatementType, type DuckDBConnection, type DuckDBResult } from '@duckdb/node-api';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Limits } from '../limits.ts';
import { findCsvCause } from './csv-cause.ts';
import { adviceAgainst, duckdbCell } from './duckdb-cell.ts';
import { duckdbFault } from './duckdb-fault.ts';
import { refused, unknownType } from './engine-fault.ts';
import { keyOfParameter, type ParameterType } from './parameter.ts';
import type { PlacedTable } from './place-table.ts';
import { valuesOf, type BoundQuery } from './read-query.ts';
import { renderQuery } from './render-query.ts';
import { rowText, tooLarge, type SqlCell, type SqlResult } from './sql-origin.ts';

const duckdbTypes: Readonly<Record<ParameterType, string>> = {
  Date: 'DATE',
  DateTime: 'TIMESTAMP',
  String: 'VARCHAR',
  UInt64: 'UBIGINT',
};

/**
 * Runs a query with its parameters bound, and reads its result up to the limits. Fails with `sql-query`,
 * what `findCsvCause` finds in a file that it reads, `sql-value` (a type that no dataset holds) or `source-size`.
 */
export async function runDuckdb(
  connection: DuckDBConnection,
  query: BoundQuery,
  {
    limits,
    tables,
    signal,
  }: {
    readonly limits: Limits;
    readonly tables: readonly PlacedTable[];
    readonly signal: AbortSignal;
  },
): Promise<Result<SqlResult>> {
  const { file } = query;
  const rendered = renderQuery(
    query,
    (each) => `CAST($${keyOfParameter(each)} AS ${duckdbTypes[each.type]})`,
  );
  try {
    const statements = await connection.extractStatements(rendered.text);
    const prepared = await statements.prepare(0);
    if (statements.count !== 1 || prepared.statementType !== StatementType.SELECT)
      return refused({ file, engine: 'DuckDB', words: 'It is not one SELECT' });
    if (query.parameters.length > 0) prepared.bind({ ...valuesOf(query) });
    return await readResult(await prepared.stream(), file, limits);
  } catch (error) {
    const causes = await findCauses(error, tables, signal);
    if (causes.length > 0) return failure(...causes);
    return duckdbFault(error, { file, rendered });
  }
}

/** What is wrong with the file that the engine gave up at: some of it is met only by a query that reads so far. */
async function findCauses(
  error: unknown,
  tables: readonly PlacedTable[],
  signal: AbortSignal,
): Promise<readonly VFileMessage[]> {
  const message = error instanceof Error ? error.message : '';
  if (!message.includes('CSV Error on Line')) return [];
  const found = tables.filter(({ path }) => message.includes(path));
  return (await Promise.all(found.map((table) => findCsvCause(table, signal)))).flat();
}

async function readResult(
  result: DuckDBResult,
  file: string,
  { maxRows, maxBytes }: Limits,
): Promise<Result<SqlResult>> {
  const columns = result.columnNames();
  const types = result.columnTypes();
  for (const [at, type] of types.entries()) {
    const help = adviceAgainst(type);
    if (help !== undefined)
      return unknownType(file, { column: columns[at] ?? '', type: String(type), help });
  }
  const rows: SqlCell[][] = [];
  let bytes = 0;
  for await (const chunk of result) {
    const read: SqlCell[][] = chunk.convertRows((value, type) => duckdbCell(value, type));
    for (const row of read) bytes += Buffer.byteLength(rowText(row));
    rows.push(...read);
    if (rows.length > maxRows) return tooLarge(file, `${maxRows} rows`);
    if (bytes > maxBytes) return tooLarge(file, `${maxBytes} bytes`);
  }
  return success({ columns, rows });
}
