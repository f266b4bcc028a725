import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { isGzip } from './is-gzip.ts';
import { quoteText } from './open-duckdb.ts';
import type { PlacedTable } from './place-table.ts';

/** What DuckDB's `sniff_csv` finds in a file that we do not say ourselves. */
const sniffedSchema = z.object({
  Columns: z.array(z.object({ name: z.string(), type: z.string() })),
  NewLineDelimiter: z.string(),
  DateFormat: z.string().nullable(),
  TimestampFormat: z.string().nullable(),
});

/**
 * Makes a file a table of a query, as a view: what the query does not ask for is not kept in memory.
 * The first line of CSV and TSV names the columns, and their types are told from the whole file, not
 * from its beginning. Throws what DuckDB throws where it cannot read the file.
 */
export async function createView(connection: DuckDBConnection, table: PlacedTable): Promise<void> {
  const file = quoteText(table.path);
  const compression = `compression = '${(await isGzip(table.path)) ? 'gzip' : 'uncompressed'}'`;
  const create = `CREATE VIEW "${table.name}" AS`;
  switch (table.format) {
    case 'csv':
    case 'tsv': {
      const reading = `${file}, ${compression}, ${delimitedOptions(table)}`;
      const types = await sniffTypes(connection, reading);
      await connection.run(`${create} FROM read_csv(${reading}, auto_detect = false, ${types})`);
      return;
    }
    case 'json':
    case 'ndjson': {
      const form = `format = '${table.format === 'json' ? 'array' : 'newline_delimited'}'`;
      await connection.run(
        `${create} FROM read_json(${file}, ${compression}, ${form}, sample_size = -1)`,
      );
      return;
    }
    case 'parquet':
      await connection.run(`${create} FROM read_parquet(${file})`);
  }
}

/** The form of CSV (RFC 4180), or of TSV, whatever a look at the file would suggest. */
function delimitedOptions({ format, missing }: PlacedTable): string {
  const delimiter = format === 'csv' ? ',' : String.raw`\t`;
  const unknown = ['', ...missing].map(quoteText).join(', ');
  return `delim = '${delimiter}', quote = '"', escape = '"', comment = '', header = true, skip = 0, nullstr = [${unknown}]`;
}

/** Once for the view, so that the query need not look through the file for its types again. */
async function sniffTypes(connection: DuckDBConnection, reading: string): Promise<string> {
  const sniffed = await connection.runAndReadAll(`FROM sniff_csv(${reading}, sample_size = -1)`);
  const found = sniffedSchema.parse(sniffed.getRowObjectsJson()[0]);
  const columns = found.Columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`);
  const options = [
    `columns = {${columns.join(', ')}}`,
    `new_line = ${quoteText(found.NewLineDelimiter)}`,
    ...(found.DateFormat === null ? [] : [`dateformat = ${quoteText(found.DateFormat)}`]),
    ...(found.TimestampFormat === null
      ? []
      : [`timestampformat = ${quoteText(found.TimestampFormat)}`]),
  ];
  return options.join(', ');
}
