import type { DuckdbOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { startDeadline, type Deadline } from '../http/deadline.ts';
import type { Retrieve, RetrieveContext } from '../origin.ts';
import { createView } from './create-view.ts';
import { findCsvCause } from './csv-cause.ts';
import { readDuckdbError } from './duckdb-fault.ts';
import { endedBy, firstSentence } from './engine-fault.ts';
import { withDuckdb } from './open-duckdb.ts';
import { placeTable, type PlacedTable } from './place-table.ts';
import { withPrivateFolder } from './private-folder.ts';
import { readQuery, type BoundQuery } from './read-query.ts';
import { runDuckdb } from './run-duckdb.ts';
import { originOf, type SqlResult } from './sql-origin.ts';

/**
 * Runs a query over files in this process, by DuckDB. Tables of addresses are fetched first, into a
 * folder in memory that is gone afterwards; the query reaches these files and nothing else.
 *
 * Fails with `sql-parameter`, `sql-query` (what DuckDB refuses), `sql-table` (a file it cannot read), what
 * `findCsvCause` finds in it,
 * `sql-value`, `source-file`, `source-format`, `source-empty`, `source-size`, `source-timeout`, or what
 * `fetchBody` has.
 */
export const retrieveDuckdb: Retrieve<DuckdbOrigin> = async (from, context) => {
  const query = readQuery(from.duckdb, 'duckdb', context);
  if (!query.ok) return query;
  const { limits } = context;
  const deadline = startDeadline(limits.overallMs, context.signal);
  try {
    return await withPrivateFolder(async (folder) => {
      const tables = await placeTables(from, { context, folder, deadline });
      if (!tables.ok) return tables;
      const result = await queryTables(query.value, tables.value, { context, deadline });
      if (!result.ok) return result;
      return originOf(result.value, { file: query.value.file, address: from.duckdb, limits });
    });
  } finally {
    deadline.clear();
  }
};

async function placeTables(
  { reads }: DuckdbOrigin,
  where: Parameters<typeof placeTable>[1],
): Promise<Result<readonly PlacedTable[]>> {
  const tables: PlacedTable[] = [];
  for (const entry of Object.entries(reads)) {
    const placed = await placeTable(entry, where);
    if (!placed.ok) return placed;
    tables.push(placed.value);
  }
  return success(tables);
}

async function queryTables(
  query: BoundQuery,
  tables: readonly PlacedTable[],
  { context, deadline }: { readonly context: RetrieveContext; readonly deadline: Deadline },
): Promise<Result<SqlResult>> {
  const { limits } = context;
  const paths = tables.map((table) => table.path);
  try {
    const result = await withDuckdb({ paths, deadline }, async (connection) => {
      for (const table of tables) {
        try {
          await createView(connection, table);
        } catch (error) {
          const causes = await findCsvCause(table, deadline.signal);
          return failure(
            ...(causes.length > 0 ? causes : [context.fault(tableFault(table, error))]),
          );
        }
      }
      return runDuckdb(connection, query, { limits, tables, signal: deadline.signal });
    });
    return endedBy(deadline, query.file, limits) ?? result;
  } catch (error) {
    const ended = endedBy(deadline, query.file, limits);
    if (ended) return ended;
    throw error;
  }
}

function tableFault({ name, path, format }: PlacedTable, error: unknown): IssueText {
  // Without the folder that a fetched table was put into.
  const words = firstSentence(readDuckdbError(error, path).words.replaceAll(path, name));
  return {
    path: ['from', 'reads', name],
    reason: `Unexpected table \`${name}\` (${words}), expected ${format}`,
    help: 'Does the file hold what `format` or its name says?',
    rule: 'sql-table',
  };
}
