import { isLosslessNumber, parse } from 'lossless-json';
import { z } from 'zod';

/** ClickHouse's format JSONCompact, its numbers not yet made doubles. */
const answerSchema = z.object({
  meta: z.array(z.object({ name: z.string(), type: z.string() })),
  data: z.array(z.array(z.unknown().transform(textOf))),
});

/** A cell as its text: the type of its column says what it is of. Undefined where it holds several. */
type CellText = string | null | undefined;

export type ClickhouseAnswer = {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly CellText[])[];
};

/** Reads an answer; undefined where it is none, or breaks off. */
export function readClickhouseAnswer(bytes: Uint8Array): ClickhouseAnswer | undefined {
  let json: unknown;
  try {
    json = parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const read = answerSchema.safeParse(json);
  return read.success ? { columns: read.data.meta, rows: read.data.data } : undefined;
}

function textOf(cell: unknown): CellText {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  return isLosslessNumber(cell) ? cell.value : undefined;
}
