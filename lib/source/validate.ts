import { readFile, stat } from 'node:fs/promises';
import { shownPath } from '#lib/dataset/dataset-folder.ts';
import { formatOfName } from '#lib/dataset/recipe/format-of-name.ts';
import type { Format, Reading } from '#lib/dataset/recipe/origin-schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { diagnoseFaults } from '#lib/diagnostic/faults.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { tooManyRows } from './format/check-size.ts';
import { inspectWire } from './format/inspect-wire.ts';
import { decodeJson } from './format/read-json.ts';
import { readTable } from './format/read-table.ts';
import { defaultLimits } from './limits.ts';

/** What is known of a file with which nothing is wrong. */
export type Validated = {
  readonly rows: number;
  readonly columns: number;
  /** What is no fault, but wants to be known: sentences. */
  readonly notes: readonly string[];
};

/** How a file is to be read that says it nowhere itself. */
export type ValidateOptions = {
  /** Of CSV and TSV; UTF-8 where left out. */
  readonly encoding?: Reading['encoding'] | undefined;
  /** Of an xlsx; the only one with cells where left out. */
  readonly sheet?: string | undefined;
};

/**
 * Says all that is wrong with a producer's file at once, before anyone pulls it: the first 200 faults,
 * and how many more there are. A `.json` is held to the wire and every cell to the type of its column;
 * a file of another format only to its form, as it types nothing. Fails with `source-file`,
 * `source-size`, `source-format` (also an encoding or a sheet of what has none), `source-empty`, or what
 * its format finds.
 */
export async function validateFile(
  path: string,
  options: ValidateOptions = {},
): Promise<Result<Validated>> {
  const file = shownPath(path);
  const format = formatOfName(path);
  const useless = findUseless(format, options);
  if (useless) return failure(diagnose({ file, ...useless, rule: 'source-format' }));
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    return failure(
      diagnose({
        file,
        reason: 'Unexpected missing file, expected one to look at',
        help: 'Check the path.',
        rule: 'source-file',
      }),
    );
  if (found.size > defaultLimits.maxBytes)
    return failure(
      diagnose({
        file,
        reason: `Unexpected file of ${found.size} bytes, expected at most ${defaultLimits.maxBytes}`,
        help: 'Aggregate the data further.',
        rule: 'source-size',
      }),
    );
  const bytes = await readFile(path);
  return format === 'json' ? validateWire(bytes, file) : validateForm(bytes, file, options);
}

/** What is said of a file of a format that does not ask for it, and would not be heeded. */
function findUseless(
  format: Format | undefined,
  { encoding, sheet }: ValidateOptions,
): { readonly reason: string; readonly help: string } | undefined {
  if (format === undefined) return undefined;
  if (encoding === 'cp932' && format !== 'csv' && format !== 'tsv')
    return {
      reason: `Unexpected encoding cp932 of ${format}, expected it of csv and tsv alone`,
      help: 'Leave `--encoding` out: other formats say themselves how they are written.',
    };
  if (sheet !== undefined && format !== 'xlsx')
    return {
      reason: `Unexpected sheet of ${format}, expected it of xlsx alone`,
      help: 'Leave `--sheet` out.',
    };
  return undefined;
}

function validateWire(bytes: Uint8Array, file: string): Result<Validated> {
  const text = decodeJson(bytes, file);
  if (!text.ok) return text;
  const { faults, rows, columns, notes } = inspectWire(file, text.value);
  const limits = defaultLimits;
  const messages = [
    ...diagnoseFaults(faults),
    ...(rows > limits.maxRows ? [tooManyRows(rows, { file, limits })] : []),
  ];
  return messages.length > 0 ? failure(...messages) : success({ rows, columns, notes });
}

async function validateForm(
  bytes: Uint8Array,
  file: string,
  { encoding = 'utf-8', sheet }: ValidateOptions,
): Promise<Result<Validated>> {
  const table = await readTable(bytes, {
    file,
    name: file,
    reading: { format: undefined, encoding, sheet, missing: [] },
    limits: defaultLimits,
  });
  if (!table.ok) return table;
  const { rows, columns } = table.value;
  const names = columns.map(({ name }) => `\`${name}\``).join(', ');
  return success({
    rows: rows.length,
    columns: columns.length,
    notes: [
      `Its columns are ${names}.`,
      'Only its form was looked at: what the columns mean, and whether each cell is of its type, is told by source.yaml at a pull.',
    ],
  });
}
