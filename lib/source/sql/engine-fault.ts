import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import { failure, type Result } from '#lib/diagnostic/result.ts';
import type { Deadline } from '../http/deadline.ts';
import { wordSeconds } from '../http/fault.ts';
import type { Limits } from '../limits.ts';

type EngineFault = {
  /** Of the query. */
  readonly file: string;
  readonly place?: Place | undefined;
  readonly engine: 'DuckDB' | 'ClickHouse';
  /** The engine's own. */
  readonly words: string;
};

/** What an engine said of a query: `sql-query`, its first sentence, where it tells. */
export function refused({ file, place, engine, words }: EngineFault): Result<never> {
  return failure(
    diagnose({
      file,
      place,
      reason: `Unexpected refusal by ${engine} (${firstSentence(words)}), expected rows`,
      help: 'Mend the query; docs/sql-sources.md says how one is written.',
      rule: 'sql-query',
    }),
  );
}

/** A query that took longer than a retrieval may: `source-timeout`. */
export function tooSlow(file: string, overallMs: number): Result<never> {
  return failure(
    diagnose({
      file,
      reason: `Unexpected slowness of the query, expected its result within ${wordSeconds(overallMs)}`,
      help: 'Ask for a shorter period, or for less.',
      rule: 'source-timeout',
    }),
  );
}

/** What went wrong once the end had come went wrong because of it; undefined where it has not. */
export function endedBy(
  deadline: Deadline,
  file: string,
  { overallMs }: Limits,
): Result<never> | undefined {
  switch (deadline.state()) {
    case 'running':
      return undefined;
    case 'late':
      return tooSlow(file, overallMs);
    case 'stopped':
      return failure(
        diagnose({
          file,
          reason: 'Unexpected interruption of the query, expected its end',
          help: 'Pull again.',
          rule: 'source-fetch',
        }),
      );
  }
}

const longestSentence = 200;

/** Up to the end of the first sentence or line, without its full stop. */
export function firstSentence(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const sentence = (/^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line).replace(/[.!:]+$/, '');
  return sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)}…` : sentence;
}

/** A column whose cells no dataset can hold: `sql-value`. */
export function unknownType(
  file: string,
  { column, type, help }: { readonly column: string; readonly type: string; readonly help: string },
): Result<never> {
  return failure(
    diagnose({
      file,
      reason: `Unexpected type ${type} of column \`${column}\`, expected a number, a text, a date or a time`,
      help,
      rule: 'sql-value',
    }),
  );
}
