/**
 * A text with the full-width digits, letters and signs of Japanese input as their narrow ones (Unicode's
 * U+FF01 to U+FF5E), the wide blank as a blank and the minus of typographers as a hyphen. Nothing else:
 * a compatibility normalisation would read `5²` as 52 and `①` as 1.
 */
export function narrow(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('\u2212', '-');
}
