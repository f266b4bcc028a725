import { attributesOf, unescapeXml } from './xlsx-xml.ts';

export type CellAddress = {
  /** From 0. */
  readonly row: number;
  readonly column: number;
};

/** A cell that has no value to be taken up, and what it has instead. */
export type SpoiltCell = CellAddress & {
  /** The text of an error, such as `#N/A`; a formula that was never reckoned; a day without a zone. */
  readonly kind: 'error' | 'formula' | 'iso-date';
  readonly text: string;
};

export type SheetSurvey = {
  /** As far as cells with something in them reach. */
  readonly rows: number;
  readonly columns: number;
  readonly spoilt: readonly SpoiltCell[];
};

const cellTag = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)/g;
const valueTag = /<(?:\w+:)?v(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?v>/;

/**
 * Looks through the XML of a sheet for what the library that reads it passes over: it gives an empty
 * cell for an error and for a formula without a result, and makes room for all that lies between the
 * first cell and the farthest.
 */
export function surveySheet(xml: string): SheetSurvey {
  let [rows, columns] = [0, 0];
  const spoilt: SpoiltCell[] = [];
  for (const [, inside = '', body = ''] of xml.matchAll(cellTag)) {
    if (body === '') continue;
    const attributes = attributesOf(inside);
    const at = parseAddress(attributes.get('r') ?? '');
    if (at === undefined) continue;
    rows = Math.max(rows, at.row + 1);
    columns = Math.max(columns, at.column + 1);
    const value = valueTag.exec(body)?.[1];
    const type = attributes.get('t');
    if (type === 'e') spoilt.push({ ...at, kind: 'error', text: unescapeXml(value ?? '') });
    else if (type === 'd') spoilt.push({ ...at, kind: 'iso-date', text: value ?? '' });
    else if (value === undefined && /<(?:\w+:)?f[\s/>]/.test(body))
      spoilt.push({ ...at, kind: 'formula', text: '' });
  }
  return { rows, columns, spoilt };
}

/** True for the XML of a sheet in which a cell has something in it. */
export function hasCells(xml: string): boolean {
  for (const [, , body = ''] of xml.matchAll(cellTag)) if (body !== '') return true;
  return false;
}

/** `B7` as a sheet names a cell. */
export function cellName({ row, column }: CellAddress): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function parseAddress(name: string): CellAddress | undefined {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!found) return undefined;
  const [, letters = '', row] = found;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(row) - 1, column: column - 1 };
}
