/** Size in px of every text in a drawing. */
export const fontSize = 12;

/** Bold letters are wider than `widthOf` reckons: the share of the room they have to keep within. */
export const boldShare = 0.88;

/**
 * Width of a text in px, estimated without a font: an em for what East Asia sets full-width, else by
 * the class of the letter, on the wide side for the
 * sans-serif fonts readers have: DejaVu Sans, the widest of them, sets a figure 0.636 em wide.
 */
export function widthOf(text: string, size = fontSize): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

function emsOf(letter: string): number {
  if (
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3ffff}]/u.test(
      letter,
    )
  )
    return 1;
  if (/[①-⑳―…→←↑↓×−]/u.test(letter)) return 1;
  if (/[mwMW@%]/.test(letter)) return 0.97;
  if (/[A-Z]/.test(letter)) return 0.7;
  if (letter === ' ') return 0.34;
  if (/[iljtfrI.,:;'|!()/]/.test(letter)) return 0.4;
  if (/[0-9]/.test(letter)) return 0.64;
  return 0.6;
}
