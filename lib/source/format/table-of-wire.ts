import type { Place } from '#lib/diagnostic/diagnostic.ts';
import type { WireFile } from '#lib/dataset/wire.ts';
import type { OriginTable } from '../origin.ts';

/**
 * A wire as a table: its columns keep their types, its cells are taken at their word. `placeOf` finds
 * the place of a path of the wire in its file.
 */
export function tableOfWire(
  { columns, rows, period, source }: WireFile,
  placeOf: (path: readonly PropertyKey[]) => Place | undefined,
): OriginTable {
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows,
    textual: false,
    period,
    commit: source?.commit,
    placeOf: (row, column) => placeOf(wirePath(row, column)),
  };
}

function wirePath(row: number | undefined, column: number | undefined): readonly PropertyKey[] {
  const inside = column === undefined ? [] : [column];
  return row === undefined ? ['columns', ...inside] : ['rows', row, ...inside];
}
