import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { hasCells } from './xlsx-cells.ts';
import type { Sheet } from './xlsx-workbook.ts';

/** Which sheet is read, by its place from 0, or why none is. */
type Chosen =
  | { readonly index: number; readonly path: string }
  | { readonly reason: string; readonly help: string };

/**
 * The sheet of a name, or without one the only sheet that has a cell; the first where none has. Which of
 * several is meant is not guessed at.
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  files: ReadonlyMap<string, Uint8Array>,
  name: string | undefined,
): Chosen {
  if (name !== undefined) {
    const index = sheets.findIndex((sheet) => sheet.name === name);
    const path = sheets[index]?.path;
    return path === undefined
      ? {
          reason: `Unexpected sheet \`${name}\`, expected one that the workbook has`,
          help:
            didYouMean(
              name,
              sheets.map((sheet) => sheet.name),
            ) ?? `The workbook has ${namesOf(sheets)}.`,
        }
      : { index, path };
  }
  const filled = sheets.filter(({ path }) => hasCells(new TextDecoder().decode(files.get(path))));
  if (filled.length > 1)
    return {
      reason: `Unexpected workbook of ${filled.length} sheets with cells, ${namesOf(filled)}, expected one, or the name of one`,
      help: `Write \`sheet: ${JSON.stringify(filled[0]?.name)}\`, or another, under \`from\` in source.yaml (with \`--validate\`, add \`--sheet\`).`,
    };
  const only = filled[0] ?? sheets[0];
  return { index: only === undefined ? -1 : sheets.indexOf(only), path: only?.path ?? '' };
}

function namesOf(sheets: readonly Sheet[]): string {
  return sheets.map(({ name }) => `\`${name}\``).join(', ');
}
