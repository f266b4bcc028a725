/**
 * A text as a reader takes it, whatever its letters: full-width and decomposed forms composed (NFKC),
 * without case, invisible letters left out, and addresses that were defanged (`192[.]0[.]2[.]1`,
 * `mail[at]host`) put together again.
 */
export function spokenForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replaceAll(/[[({]\s*(?:\.|dot|。)\s*[\])}]/g, '.')
    .replaceAll(/[[({]\s*(?:@|at)\s*[\])}]/g, '@')
    .replaceAll(/[[({]\s*:\s*[\])}]/g, ':')
    .replaceAll('。', '.');
}
