import { LineCounter } from 'yaml';
import type { Place } from './diagnostic.ts';

/**
 * Places of positions in a text, counted in UTF-16 units from 0; the end's where a position is beyond.
 * The lines are counted once, when the first place is asked for.
 */
export function textPlaces(text: string): (position: number) => Place {
  let lines: LineCounter | undefined;
  return (position) => {
    lines ??= countLines(text);
    const { line, col } = lines.linePos(Math.min(position, text.length));
    return { line, column: col };
  };
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; start !== 0 || lines.lineStarts.length === 0;) {
    lines.addNewLine(start);
    start = text.indexOf('\n', start) + 1;
  }
  return lines;
}
