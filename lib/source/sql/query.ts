import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { codeOf, type Dialect } from './code-of.ts';
import { findPlaceholders, type Placeholder } from './placeholder.ts';
import { placeAt } from './place-at.ts';

/** One statement that reads, and where its parameters go. */
export type Query = SourceText & {
  /** Offsets of the statement in the text, without what stands before it and without its semicolon. */
  readonly start: number;
  readonly end: number;
  readonly placeholders: readonly Placeholder[];
};

/**
 * Reads a query: one SELECT, with a WITH before it or without. Fails with `sql-query` where it is
 * another statement, or several, and with `sql-parameter` where a placeholder is of an unknown name or
 * type.
 */
export function parseQuery(source: SourceText, dialect: Dialect): Result<Query> {
  const code = codeOf(source.text, dialect);
  const start = code.length - code.trimStart().length;
  const semicolon = code.indexOf(';');
  const end = semicolon === -1 ? code.trimEnd().length : semicolon;
  const fault = findFault(source, code, { start, end });
  if (fault) return failure(fault);
  const placeholders = findPlaceholders(source, code);
  if (!placeholders.ok) return placeholders;
  return success({ ...source, start, end, placeholders: placeholders.value });
}

function findFault(
  source: SourceText,
  code: string,
  { start, end }: { readonly start: number; readonly end: number },
): VFileMessage | undefined {
  const fault = (offset: number, reason: string): VFileMessage =>
    diagnose({
      file: source.file,
      place: placeAt(source.text, offset),
      reason,
      help: 'A query reads, and gives one table.',
      rule: 'sql-query',
    });
  if (start >= end) return fault(0, 'Unexpected empty query, expected a SELECT');
  const word = /^[\s(]*(\w*)/.exec(code.slice(start, end))?.[1] ?? '';
  if (!/^(?:select|with)$/i.test(word))
    return fault(start, `Unexpected statement \`${word}\`, expected SELECT or WITH`);
  const after = code.slice(end).search(/[^;\s]/);
  return after === -1
    ? undefined
    : fault(end + after, 'Unexpected second statement, expected one SELECT');
}
