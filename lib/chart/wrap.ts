import { fontSize, widthOf } from './text-width.ts';

/** Marks that may not open a line of Japanese (行頭禁則). */
const notFirst = /^[、。,.)）」』】〕!?！？・:;ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％…]/u;

/**
 * A text in lines of at most `width` px: broken at spaces and between full-width letters, a longer
 * word where it must be. With `most` lines, the last ends in an ellipsis where text is left over.
 */
export function wrapText(text: string, width: number, most = Infinity, size = fontSize): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, size)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(' '), width, size)];
}

/** A text of at most `width` px, its end replaced by an ellipsis where it is longer. */
export function truncate(text: string, width: number, size = fontSize): string {
  if (widthOf(text, size) <= width) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`, size) > width)
    letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The smallest parts a line may be broken between, none wider than a line. */
function piecesOf(text: string, width: number, size: number): string[] {
  const words = text.match(/[\u0021-\u024f‐-―’]+ *| +|[\s\S]/gu) ?? [];
  return words.reduce<string[]>((pieces, word) => {
    const last = pieces.at(-1);
    if (last !== undefined && notFirst.test(word)) return [...pieces.slice(0, -1), last + word];
    return [...pieces, ...hardBreak(word, width, size)];
  }, []);
}

function hardBreak(word: string, width: number, size: number): string[] {
  if (widthOf(word.trimEnd(), size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter, size) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
