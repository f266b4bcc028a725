import type { SourceColumn } from '#lib/dataset/recipe/source-file.ts';
import type { OriginTable } from '../origin.ts';
import { narrow } from './narrow.ts';
import type { RefusedCell } from './refused-cell.ts';
import { seemsOfAmount, seemsOfNumber } from './seems-number.ts';
import { seemsOfPeriod } from './seems-period.ts';

/** What a refused cell seems to be, as a noun, and what to do about it. */
export type Seems = { readonly noun?: string | undefined; readonly help: string };

/** What a cell of a file or an answer seems to be that its column could not take; undefined where nothing can be said. */
export function seemsOf(
  refused: RefusedCell,
  { textual }: Pick<OriginTable, 'textual'>,
): Seems | undefined {
  return textual ? seemsOfSheet(refused) : seemsOfProgram(refused);
}

/** A cell that a program wrote: JSON, NDJSON, Parquet. */
function seemsOfProgram({ written, column, isTyped }: RefusedCell): Seems | undefined {
  const isNumeric = isMeasure(column.type);
  if (typeof written === 'string' && isNumeric)
    return { help: 'Ask its producer for a number without quotes, and null for an unknown value.' };
  if (typeof written === 'number' && column.type === 'count') {
    const seems = seemsOfAmount(written);
    return seems && isTyped
      ? {
          ...seems,
          help: 'Ask its producer for whole numbers of 0 or more, or for the type `number`.',
        }
      : seems;
  }
  if (typeof written === 'number' && !isNumeric && isTyped)
    return { help: 'Ask its producer for a text, in quotes.' };
  return undefined;
}

/** A cell that people wrote: CSV, TSV, xlsx. */
function seemsOfSheet({ written, column, quoted }: RefusedCell): Seems | undefined {
  const { type } = column;
  if (written === null)
    return {
      help: 'Write it into each row: of merged cells the first alone holds what they show.',
    };
  if (typeof written === 'boolean')
    return { noun: 'true or false', help: 'Write 1 and 0 in the sheet, or a text.' };
  if (written instanceof Date)
    return isMeasure(type)
      ? {
          noun: 'a date',
          help: 'If Excel took the number for a date, format the column as text and type it again.',
        }
      : isTime(type)
        ? seemsOfPeriod(
            written
              .toISOString()
              .replace('T', ' ')
              .slice(0, 16)
              .replace(/ 00:00$/, ''),
            type,
          )
        : undefined;
  if (typeof written === 'number') {
    if (isTime(type)) return seemsOfPeriod(String(written), type);
    return Number.isInteger(written) && !Number.isSafeInteger(written)
      ? {
          noun: 'a number of more digits than a sheet keeps',
          help: 'Excel keeps 15 digits: format the column as text, and take the digits from where they come from.',
        }
      : seemsOfAmount(written);
  }
  return typeof written === 'string' ? seemsOfText(written, type, quoted) : undefined;
}

/** An error of a sheet, as Excel writes it into CSV. */
const sheetError = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Signs and words that stand where there is no value. */
const noValue =
  /^(?:[-–—―ー‐‑…・*]+|\.{2,}|n\/?a|n\.a\.|null|none|nil|nan|unknown|missing|x|欠測|不明|不詳|なし|無し|該当なし|未集計|非公表|秘匿)$/i;

function seemsOfText(
  text: string,
  type: SourceColumn['type'],
  quoted: string | undefined,
): Seems | undefined {
  const narrowed = narrow(text);
  // What is hidden, or was shortened, is no text to paste.
  const isWhole = quoted?.endsWith('"') === true;
  const entry = isWhole
    ? `\`missing: [${quoted}]\` under \`from\``
    : 'its text under `missing` of `from`';
  const missing = `${entry} in source.yaml where it stands for an unknown value`;
  if (sheetError.test(narrowed))
    return {
      noun: 'an error of the sheet',
      help: isMeasure(type) ? `Mend the formula, or write ${missing}.` : 'Mend the formula.',
    };
  if (/^#{2,}$/.test(narrowed))
    return {
      noun: 'a cell too narrow for what is in it',
      help: 'Widen the column in the sheet, and save it anew.',
    };
  if (isTime(type)) return seemsOfPeriod(narrowed, type);
  if (!isMeasure(type)) return undefined;
  if (noValue.test(narrowed))
    return {
      noun: 'a sign for no value',
      help: `Write ${missing}; where it stands for none, write 0 in the data.`,
    };
  return seemsOfNumber(narrowed, type) ?? { help: `Write a number in the data, or ${missing}.` };
}

function isMeasure(type: SourceColumn['type']): type is 'count' | 'number' | 'percent' {
  return type === 'count' || type === 'number' || type === 'percent';
}

function isTime(type: SourceColumn['type']): type is 'hour' | 'date' | 'month' | 'year' {
  return type === 'hour' || type === 'date' || type === 'month' || type === 'year';
}
