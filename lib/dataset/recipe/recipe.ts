import { createHash } from 'node:crypto';
import type { Recipe } from '../lock.ts';

/**
 * What makes the data from its origin, as a lock notes it: a sha256 of source.yaml and one of its query.
 * Of source.yaml only what it says counts, not comments, quotes, blanks or the order of its keys; of a
 * query not how its lines end. The value is hashed as it is written, without what the schema adds where
 * nothing is said: a later program may know more keys, and what was pulled stays what it was.
 */
export function recipeOf(source: unknown, query: string | undefined): Recipe {
  return {
    source: hashOfText(canonical(source)),
    ...(query === undefined ? {} : { query: hashOfText(query.replaceAll(/\r\n?/g, '\n')) }),
  };
}

/** JSON with the keys of every mapping in order, so that the same value gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
