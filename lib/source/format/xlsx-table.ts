import { diagnoseFaults, type Fault } from '#lib/diagnostic/faults.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginCell, OriginTable } from '../origin.ts';
import { findNameFaults } from './check-columns.ts';
import type { TableFile } from './table-file.ts';
import { cellName, type CellAddress, type SpoiltCell } from './xlsx-cells.ts';

type Told = Omit<Fault, 'file' | 'place'>;

/** The cells of a sheet as a table, of which the first row names the columns. Fails with what `readXlsx` names. */
export function tableOfCells(
  cells: readonly (readonly unknown[])[],
  spoilt: readonly SpoiltCell[],
  { file, reading }: Pick<TableFile, 'file' | 'reading'>,
): Result<OriginTable> {
  const missing = new Set(reading.missing);
  const faults: Fault[] = [];
  const report = (at: CellAddress, told: Told): void => {
    faults.push({ file, ...told, place: () => placeOf(at) });
  };
  for (const cell of spoilt) if (!missing.has(cell.text)) report(cell, describeSpoilt(cell));

  const spoiltRows = new Set(spoilt.map((cell) => cell.row));
  const [header = [], ...rows] = cells;
  const names = header.map(nameOf);
  // A sheet without a cell has no names to be missed: it has no rows either.
  if (cells.length > 0)
    for (const { column, ...told } of findNameFaults(names))
      report({ row: 0, column }, { ...told, rule: 'xlsx-header' });
  const table = rows.map((row, index): readonly OriginCell[] => {
    const isEmpty = row.every((cell) => cell === null);
    const at = { row: index + 1, column: 0 };
    if (isEmpty && !spoiltRows.has(at.row)) report(at, emptyRow(at));
    return row.map((cell, column) => {
      if (typeof cell === 'string') return missing.has(cell) ? null : cell;
      if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
      const day = cell instanceof Date ? roundToSecond(cell) : undefined;
      if (day === undefined) report({ ...at, column }, noDay({ ...at, column }));
      return day ?? null;
    });
  });
  if (faults.length > 0) return failure(...diagnoseFaults(faults));
  return success({
    columns: names.map((name) => ({ name })),
    rows: table,
    textual: true,
    placeOf: (row, column = 0) => placeOf({ row: row === undefined ? 0 : row + 1, column }),
  });
}

/** Lines and columns of a sheet, as it counts them. */
function placeOf({ row, column }: CellAddress) {
  return { line: row + 1, column: column + 1 };
}

/** A header may hold numbers: years, ports. */
function nameOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}

/** A sheet counts days in a fraction, of which thousandths of a second are lost; a time without a day is of 1899. */
function roundToSecond(date: Date): Date | undefined {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  return rounded.getUTCFullYear() >= 1900 ? rounded : undefined;
}

function describeSpoilt(cell: SpoiltCell): Told {
  const at = cellName(cell);
  switch (cell.kind) {
    case 'error':
      return {
        reason: `Unexpected error ${cell.text} in cell ${at}, expected a value`,
        help: `Mend the formula, or write \`missing: ["${cell.text}"]\` under \`from\` in source.yaml where it stands for an unknown value.`,
        rule: 'xlsx-cell',
      };
    case 'formula':
      return {
        reason: `Unexpected formula without its result in cell ${at}, expected a value`,
        help: 'Open the workbook in Excel, so that it is reckoned, and save it.',
        rule: 'xlsx-cell',
      };
    case 'iso-date':
      return {
        reason: `Unexpected date \`${cell.text}\` of a Strict Open XML workbook in cell ${at}, expected a date as Excel writes it by default`,
        help: 'Save it as «Excel Workbook (.xlsx)».',
        rule: 'xlsx-cell',
      };
  }
}

function noDay(at: CellAddress): Told {
  return {
    reason: `Unexpected time without a day in cell ${cellName(at)}, expected both`,
    help: 'Write the day into the cell too, or make it a text.',
    rule: 'xlsx-cell',
  };
}

function emptyRow({ row }: CellAddress): Told {
  return {
    reason: `Unexpected empty row ${row + 1}, expected the table to end with its last row`,
    help: 'Remove the row; a second table wants a sheet of its own.',
    rule: 'xlsx-row',
  };
}
