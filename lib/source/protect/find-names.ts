import { foldText } from './fold.ts';

/** The names that must not be told, as they are written. */
export type Names = readonly string[];

/** Letters of scripts that put no space between words, or put endings to them. */
const unspaced = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}]';
const unspacedLetter = new RegExp(unspaced, 'u');
const spaceOfNone = new RegExp(`(?<=${unspaced}) | (?=${unspaced})`, 'gu');

/**
 * What tells whether a text holds one of the names. A name matches as a whole word where words have
 * spaces, anywhere in Japanese; however its letters are written (`foldText`), and with a space, a
 * hyphen or a line below between its words.
 */
export function nameFinder(names: Names): (text: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const name of names.map(foldName)) {
    const [first] = name;
    if (first === undefined) continue;
    const alike = byFirst.get(first);
    if (alike) alike.push(name);
    else byFirst.set(first, [name]);
  }
  return (text) => {
    if (byFirst.size === 0) return false;
    const folded = foldName(text);
    let at = 0;
    for (const letter of folded) {
      const start = at;
      at += letter.length;
      for (const name of byFirst.get(letter) ?? [])
        if (folded.startsWith(name, start) && isWhole(folded, start, start + name.length))
          return true;
    }
    return false;
  };
}

/** As for a comparison; words are parted by one space, and by none where the script has none. */
function foldName(text: string): string {
  return foldText(text)
    .replaceAll(/[\s\p{Pd}_+]+/gu, ' ')
    .replaceAll(spaceOfNone, '')
    .trim();
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isJoined(text, start) && !isJoined(text, end);
}

/** True where two letters of one word, or two digits of one number, meet. */
function isJoined(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = /^./su.exec(text.slice(at, at + 2))?.[0] ?? '';
  return (
    (isWordLetter(before) && isWordLetter(after)) || (/\p{N}/u.test(before) && /\p{N}/u.test(after))
  );
}

function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{M}]/u.test(letter) && !unspacedLetter.test(letter);
}
