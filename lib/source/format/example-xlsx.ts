import { strToU8, zipSync } from 'fflate';

export type ExampleSheet = {
  readonly name: string;
  /** Rows of the XML of cells, without their addresses: `<v>1</v>`, or whole with attributes. */
  readonly rows: readonly (readonly ExampleCell[])[];
};

/** Null writes no cell; a number or a text writes one of it; the rest is written as it stands. */
type ExampleCell =
  | number
  | string
  | null
  | { readonly type?: string; readonly style?: number; readonly xml: string };

/** Styles of the example: 1 is a day, 2 a day with a time. */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** For tests: the parts of a workbook as Excel lays them out, by path. */
export function exampleParts(sheets: readonly ExampleSheet[]): Readonly<Record<string, string>> {
  const texts: string[] = [];
  const worksheets = sheets.map((sheet, index): readonly [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet ${namespaces}><sheetData>${sheet.rows.map((row, at) => rowXml(row, at, texts)).join('')}</sheetData></worksheet>`,
  ]);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${namespaces}><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_sheet, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('rId8', 'styles', 'styles.xml')}${relation('rId9', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(worksheets),
    'xl/sharedStrings.xml': `<sst ${namespaces}>${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  };
}

/** For tests: a workbook. */
export function exampleXlsx(...sheets: readonly ExampleSheet[]): Uint8Array {
  return zipParts(exampleParts(sheets));
}

/** For tests: an archive of texts by path. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

function rowXml(row: readonly ExampleCell[], at: number, texts: string[]): string {
  const cells = row.map((cell, column) => {
    if (cell === null) return '';
    const address = `r="${String.fromCharCode(65 + column)}${at + 1}"`;
    if (typeof cell === 'number') return `<c ${address}><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c ${address} t="s"><v>${texts.push(cell) - 1}</v></c>`;
    const type = cell.type === undefined ? '' : ` t="${cell.type}"`;
    const style = cell.style === undefined ? '' : ` s="${cell.style}"`;
    return `<c ${address}${style}${type}>${cell.xml}</c>`;
  });
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
