import { z } from 'zod';
import type { Result } from '#lib/diagnostic/result.ts';
import { refused } from './engine-fault.ts';
import type { RenderedQuery } from './render-query.ts';

/** What DuckDB tells of an error where `errors_as_json` is set. */
const errorSchema = z.object({
  exception_message: z.string(),
  position: z.coerce.number().int().min(0).optional(),
});

/** What DuckDB refused in a query: `sql-query`, where it says that it is. */
export function duckdbFault(
  error: unknown,
  { file, rendered }: { readonly file: string; readonly rendered: RenderedQuery },
): Result<never> {
  const { words, position } = readDuckdbError(error);
  const place = position === undefined ? undefined : rendered.placeOf(position);
  return refused({ file, place, engine: 'DuckDB', words });
}

/** Its words, and the byte of the statement that they are of. Some errors are plain text all the same. */
export function readDuckdbError(error: unknown): {
  readonly words: string;
  readonly position?: number | undefined;
} {
  const message = error instanceof Error ? error.message : String(error);
  const json = /\{"exception_type".*\}/s.exec(message)?.[0];
  if (json === undefined) return { words: message.replace(/^[\w ]+ Error: /, '') };
  const read = errorSchema.safeParse(JSON.parse(json));
  return read.success
    ? { words: read.data.exception_message, position: read.data.position }
    : { words: message };
}
