import { success, type Result } from '#lib/diagnostic/result.ts';
import type { Deadline } from '../http/deadline.ts';
import type { RetrieveContext } from '../origin.ts';
import { askAbility } from './ask-ability.ts';
import { askClickhouse } from './ask-clickhouse.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';
import { readClickhouseAnswer, type ClickhouseAnswer } from './clickhouse-answer.ts';
import { readerOf, type ReadCell } from './clickhouse-cell.ts';
import { clickhouseFault } from './clickhouse-fault.ts';
import { settingsFor } from './clickhouse-settings.ts';
import { unknownType } from './engine-fault.ts';
import { literalOf } from './literal-of.ts';
import { keyOfParameter } from './parameter.ts';
import { valuesOf, type BoundQuery } from './read-query.ts';
import { renderQuery } from './render-query.ts';
import { tooLarge, type SqlResult } from './sql-origin.ts';

/** On which server a query runs, for whom, and until when. */
export type ClickhouseRun = {
  readonly address: ClickhouseAddress;
  readonly context: RetrieveContext;
  readonly deadline: Deadline;
};

/**
 * Runs a query on a server: with its parameters beside it where the server knows them, else with
 * literals in their place. Fails as `clickhouseFault` does, or with `source-size` or `sql-value` (a type
 * that no dataset holds).
 */
export async function runClickhouse(
  query: BoundQuery,
  run: ClickhouseRun,
): Promise<Result<SqlResult>> {
  const { address, context, deadline } = run;
  const { file } = query;
  const ability = await askAbility(file, run);
  if (!ability.ok) return ability;
  const { takesParameters } = ability.value;
  const rendered = renderQuery(query, (each) =>
    takesParameters ? `{${keyOfParameter(each)}:${each.type}}` : literalOf(each.value, each.type),
  );
  const { overallMs, maxBytes } = context.limits;
  try {
    const bytes = await askClickhouse(address, {
      text: rendered.text,
      settings: settingsFor(ability.value, context.limits, deadline.leftMs()),
      parameters: takesParameters ? valuesOf(query) : {},
      silenceMs: overallMs,
      maxBytes,
      signal: deadline.signal,
    });
    if (bytes === undefined) return tooLarge(file, `${maxBytes} bytes`);
    const answer = readClickhouseAnswer(bytes);
    if (answer) return readResult(answer, file);
    return clickhouseFault(undefined, { file, address, context, rendered });
  } catch (error) {
    return clickhouseFault(error, { file, address, context, rendered });
  }
}

function readResult({ columns, rows }: ClickhouseAnswer, file: string): Result<SqlResult> {
  const readers: ReadCell[] = [];
  for (const { name, type } of columns) {
    const reader = readerOf(type);
    if (reader === undefined)
      return unknownType(file, {
        column: name,
        type,
        help: 'Cast it in the query: toString(…).',
      });
    readers.push(reader);
  }
  return success({
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) =>
      readers.map((read, at) => {
        const text = row[at] ?? null;
        return text === null ? null : read(text);
      }),
    ),
  });
}
