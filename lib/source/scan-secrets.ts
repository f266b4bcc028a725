import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { redactor } from './http/redact.ts';
import { formsOf } from './http/secret-forms.ts';
import type { Origin, OriginCell } from './origin.ts';
import type { Names } from './protect/scan.ts';
import { showName } from './scan-name.ts';
import type { Secret } from './secrets.ts';

/**
 * `source-auth`: what let a retrieval in, repeated in the texts of what was retrieved, once it is
 * decoded. Says where and of which variable, never the value, nor the name of a column that holds it.
 */
export function scanSecrets(
  { file, table }: Pick<Origin, 'file' | 'table'>,
  secrets: readonly Secret[],
  names: Names,
): readonly VFileMessage[] {
  if (secrets.length === 0) return [];
  const holds = secrets.map(({ variable, value }) => ({ variable, isIn: finderOf(value) }));
  const variableIn = (text: string): string | undefined =>
    holds.find(({ isIn }) => isIn(text))?.variable;
  const shown = table.columns.map(({ name }, at) =>
    variableIn(name) === undefined ? showName(name, at, { names }) : `column ${at + 1}`,
  );
  const found: VFileMessage[] = [];
  const look = (text: string, where: string, [row, column]: readonly (number | undefined)[]) => {
    const variable = variableIn(text);
    if (variable !== undefined)
      found.push(
        diagnose({
          file,
          place: table.placeOf(row, column),
          reason: `Unexpected value of \`${variable}\` in ${where}, expected nobody to repeat it`,
          help: 'Tell the publisher, and ask for a new one; nothing was written.',
          rule: 'source-auth',
        }),
      );
  };
  for (const [at, { name }] of table.columns.entries())
    look(name, `the name of column ${at + 1}`, [undefined, at]);
  look(table.commit ?? '', 'the commit of the data', []);
  look(table.period?.from ?? '', 'the period of the data', []);
  look(table.period?.to ?? '', 'the period of the data', []);
  for (const [row, cells] of table.rows.entries())
    for (const [at, cell] of cells.entries())
      for (const text of textsIn(cell))
        look(text, `${shown[at] ?? ''} of row ${row + 1}`, [row, at]);
  return found;
}

/** As it is in any case, and in base64; where a text has escapes, behind them too. */
function finderOf(value: string): (text: string) => boolean {
  const forms = formsOf(value).map((form) => form.toLowerCase());
  const redact = redactor([value]);
  return (text) => {
    const small = text.toLowerCase();
    return (
      forms.some((form) => small.includes(form)) || (/[%\\]/.test(text) && redact(text) !== text)
    );
  };
}

function textsIn(cell: OriginCell): readonly string[] {
  if (typeof cell === 'string') return [cell];
  if (typeof cell !== 'object' || cell === null || cell instanceof Date) return [];
  return Object.values(cell);
}
