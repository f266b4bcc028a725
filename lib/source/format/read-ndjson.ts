import { isWireCell } from '#lib/dataset/wire.ts';
import { diagnoseFaults, type Fault } from '#lib/diagnostic/faults.ts';
import { jsonPlaces } from '#lib/diagnostic/json-places.ts';
import { inspectExactJson } from '#lib/diagnostic/parse-exact-json.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginCell, OriginTable } from '../origin.ts';
import { showName } from '../scan-name.ts';
import { decodeJson } from './read-json.ts';
import type { TableFile } from './table-file.ts';

type Line = {
  readonly text: string;
  /** From 0. */
  readonly index: number;
  readonly cells: ReadonlyMap<string, unknown>;
};

/**
 * Reads JSON of one mapping a line, all of the keys of the first. An unknown value is null; a key that
 * is not there is a slip of the producer's. Fails with `source-encoding`, `json-syntax`,
 * `json-duplicate-key` or `ndjson-line`, all lines at once.
 */
export function readNdjson(
  bytes: Uint8Array,
  { file }: Pick<TableFile, 'file'>,
): Result<OriginTable> {
  const decoded = decodeJson(bytes, file);
  if (!decoded.ok) return decoded;
  const faults: Fault[] = [];
  const lines = readLines(decoded.value, file, faults);
  const names = [...(lines[0]?.cells.keys() ?? [])];
  const rows = lines.map((line) => readCells(line, names, { file, faults }));
  if (faults.length > 0) return failure(...diagnoseFaults(faults));
  return success({
    columns: names.map((name) => ({ name })),
    rows,
    textual: false,
    placeOf: (row = 0, column) => {
      const line = lines[row];
      return line && placeInLine(line, column === undefined ? [] : [names[column] ?? '']);
    },
  });
}

function readLines(text: string, file: string, faults: Fault[]): readonly Line[] {
  const written = text.trimEnd();
  return (written === '' ? [] : written.split('\n')).flatMap((line, index) => {
    const cells = readMapping(line, { file, index, faults });
    return cells ? [{ text: line, index, cells }] : [];
  });
}

type LineContext = {
  readonly file: string;
  readonly index: number;
  readonly faults: Fault[];
};

function readMapping(
  text: string,
  { file, index, faults }: LineContext,
): ReadonlyMap<string, unknown> | undefined {
  const report = (found: string): void => {
    faults.push(
      lineFault(file, index, {
        reason: `Unexpected ${found}, expected a mapping of names of columns to cells`,
        help: 'Write one mapping a line: `{"date": "2025-10-27", "total": 5}`.',
        rule: 'ndjson-line',
      }),
    );
  };
  if (text.trim() === '') {
    report('empty line');
    return undefined;
  }
  const { json, faults: found } = inspectExactJson({ file, text, lineOffset: index });
  faults.push(...found);
  if (!json) return undefined;
  const { data } = json;
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return new Map(Object.entries(data));
  report(Array.isArray(data) ? 'list' : 'single value');
  return undefined;
}

/** The cells of a line in the order of the names; what does not fit is told, and null here. */
function readCells(
  line: Line,
  names: readonly string[],
  { file, faults }: Pick<LineContext, 'file' | 'faults'>,
): readonly OriginCell[] {
  const report = (name: string, reason: string, help?: string): void => {
    faults.push({
      file,
      reason,
      help,
      rule: 'ndjson-line',
      place: () => placeInLine(line, [name]),
    });
  };
  for (const [at, name] of [...line.cells.keys()].entries())
    if (!names.includes(name)) {
      const shown = showName(name, at).replace(/^`/, 'key `');
      report(name, `Unexpected ${shown}, expected those of the first line alone`);
    }
  return names.map((name, at) => {
    const cell = line.cells.get(name);
    if (typeof cell === 'boolean' || isWireCell(cell)) return cell;
    if (line.cells.has(name))
      report(
        name,
        `Unexpected value of ${showName(name, at)}, expected a number, a text, true or false, null, a list of texts, or a text in both languages`,
      );
    else
      report(
        name,
        `Unexpected line without ${showName(name, at)}, expected the keys of the first line`,
        'Write null where a value is not known.',
      );
    return null;
  });
}

function placeInLine({ text, index }: Line, path: readonly string[]) {
  const { line, column } = jsonPlaces(text)(path);
  return { line: line + index, column };
}

function lineFault(file: string, index: number, told: Omit<Fault, 'file' | 'place'>): Fault {
  return { file, ...told, place: () => ({ line: index + 1, column: 1 }) };
}
