import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';

/**
 * For tests: what another program, DuckDB, reads of a file. `from` in the query is the file by the
 * reader of its kind; values that JSON has no number for come as texts.
 */
export async function queryFile(
  file: { readonly name: string; readonly contents: string | Uint8Array },
  query: (from: string) => string,
): Promise<Record<string, Json>[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-file-'));
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const at = path.join(folder, file.name);
    writeFileSync(at, file.contents);
    const connection = await instance.connect();
    const from = file.name.endsWith('.parquet')
      ? `read_parquet('${at}')`
      : // Types are for the query to say: nothing is guessed.
        `read_csv('${at}', header = true, all_varchar = true, allow_quoted_nulls = false)`;
    const answer = await connection.runAndReadAll(query(from));
    return answer.getRowObjectsJson();
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
