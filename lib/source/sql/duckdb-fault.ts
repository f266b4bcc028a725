import { z } from 'zod';
import type { Result } from '#lib/diagnostic/result.ts';
import { refused } from './engine-fault.ts';
import { maskAllButWords, maskQuoted } from './mask-words.ts';
import type { RenderedQuery } from './render-query.ts';

/** What DuckDB tells of an error where `errors_as_json` is set. */
const errorSchema = z.object({
  exception_type: z.string(),
  exception_message: z.string(),
  position: z.coerce.number().int().min(0).optional(),
});

/** Classes of errors that are of the statement, found before a cell is read. */
const ofStatement: readonly string[] = ['Parser', 'Syntax', 'Binder', 'Catalog', 'Permission'];

/** What DuckDB refused in a query: `sql-query`, where it says that it is. */
export function duckdbFault(
  error: unknown,
  { file, rendered }: { readonly file: string; readonly rendered: RenderedQuery },
): Result<never> {
  const { words, position } = readDuckdbError(error, rendered.text);
  const place = position === undefined ? undefined : rendered.placeOf(position);
  return refused({ file, place, engine: 'DuckDB', words });
}

/**
 * Its words, without what it read of the data and is not in the text that it was given (`known`), and the
 * byte of the statement that they are of. Some errors are plain text all the same.
 */
export function readDuckdbError(
  error: unknown,
  known: string,
): {
  readonly words: string;
  readonly position?: number | undefined;
} {
  const message = error instanceof Error ? error.message : String(error);
  const json = /\{"exception_type".*\}/s.exec(message)?.[0];
  const read = json === undefined ? undefined : errorSchema.safeParse(parseJson(json));
  if (read?.success) {
    const { exception_type: kind, exception_message: words, position } = read.data;
    return { words: mask(kind, words, known), position };
  }
  const [start = '', kind = ''] = /^([\w ]+) Error: /.exec(message) ?? [];
  return { words: mask(kind, message.slice(start.length), known) };
}

function mask(kind: string, words: string, known: string): string {
  if (ofStatement.includes(kind)) return maskQuoted(words, known);
  const masked = maskAllButWords(words, known);
  // `error(cell)` says nothing of its own.
  return masked.startsWith('…') && kind !== '' ? `${kind}: ${masked}` : masked;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
