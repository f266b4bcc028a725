import { readSheet } from 'read-excel-file/node';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, type Result } from '#lib/diagnostic/result.ts';
import type { OriginTable } from '../origin.ts';
import { tooLargeUnfolded, tooManyRows } from './check-size.ts';
import type { TableFile } from './table-file.ts';
import { unfoldXml } from './xlsx-archive.ts';
import { surveySheet } from './xlsx-cells.ts';
import { tableOfCells } from './xlsx-table.ts';
import { chooseSheet } from './xlsx-sheet.ts';
import { findSheets } from './xlsx-workbook.ts';

/** A sheet is read whole, its empty cells too. */
const mostCells = 10_000_000;

/**
 * Reads a sheet of an Excel workbook: `reading.sheet`, or the only one with a cell in it. The first row names the columns;
 * formulas are their results, days and times Dates as the sheet shows them, read as UTC, to the
 * second. Texts of `reading.missing` are null, also where they are errors such as `#N/A`. Fails with
 * `xlsx-syntax`, `xlsx-sheet`, `xlsx-header`, `xlsx-row`, `xlsx-cell` or `source-size`.
 */
export async function readXlsx(bytes: Uint8Array, table: TableFile): Promise<Result<OriginTable>> {
  const { file, reading, limits } = table;
  const refuse = (reason: string, help: string, rule: string): Result<never> =>
    failure(diagnose({ file, reason, help, rule }));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return refuse(
      'Unexpected workbook of an older Excel or with a password, expected xlsx',
      'Save it as «Excel Workbook (.xlsx)», without a password.',
      'xlsx-syntax',
    );
  try {
    const files = unfoldXml(bytes, limits.maxBytes);
    if (files === 'too-large') return failure(tooLargeUnfolded({ file, limits }));
    const sheets = findSheets(files);
    if (sheets.length === 0) throw new Error('no sheet');
    const chosen = chooseSheet(sheets, files, reading.sheet);
    if ('reason' in chosen) return refuse(chosen.reason, chosen.help, 'xlsx-sheet');
    const { index, path } = chosen;
    const survey = surveySheet(new TextDecoder().decode(files.get(path)));
    if (survey.rows - 1 > limits.maxRows)
      return failure(tooManyRows(survey.rows - 1, { file, limits }));
    if (survey.rows * survey.columns > mostCells)
      return refuse(
        `Unexpected sheet of ${survey.rows} rows and ${survey.columns} columns, expected at most ${mostCells} cells`,
        'Something stands far from the table: delete the rows and columns around it.',
        'source-size',
      );
    const cells = await readSheet(Buffer.from(bytes), index + 1);
    return tableOfCells(cells, survey.spoilt, { file, reading });
  } catch (error) {
    return refuse(
      `Unexpected file, expected an Excel workbook (xlsx): ${error instanceof Error ? error.message : String(error)}`,
      'The file is cut short, or is none: open it in Excel and save it anew.',
      'xlsx-syntax',
    );
  }
}
