import { domainToUnicode } from 'node:url';

/**
 * A text in the one form in which it is compared: full-width and half-width forms, decomposed letters
 * and case alike (Unicode NFKC and case folding), without characters that are not seen, percent
 * encoding and punycode read.
 */
export function foldText(text: string): string {
  const composed = decodePercent(text).normalize('NFKC');
  const seen = composed.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const folded = foldCase(seen).replaceAll(
    /xn--[a-z0-9-]+/g,
    (label) => domainToUnicode(label) || label,
  );
  return folded.normalize('NFKC');
}

/**
 * As above, with what is written to keep an address from being followed taken back:
 * `192[.]0[.]2[.]1`, `hxxps://`, `user[at]mail.example`; ideographic full stops between letters are dots.
 */
export function foldAddresses(text: string): string {
  return foldText(text)
    .replaceAll(/ {0,3}[[({<] ?(?:\.|。|dot|ドット) ?[\])}>] {0,3}/g, '.')
    .replaceAll(/ {0,3}[[({<] ?(?:@|at|アット(?:マーク)?) ?[\])}>] {0,3}/g, '@')
    .replaceAll(/[[({<] ?: ?[\])}>]/g, ':')
    .replaceAll(/\[\.|\.\]|\\\./g, '.')
    .replaceAll(/(?<=[a-z0-9])。(?=[a-z0-9])/g, '.')
    .replaceAll(/\bh(?:xx|\*\*)p(?=s?:)/g, 'http');
}

/** Down, up and down, so that ß meets ss; the final form of sigma is no other letter. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
