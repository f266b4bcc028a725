/**
 * Lines of fields as CSV (RFC 4180, CRLF). Null is an empty field, an empty text an empty field in
 * quotes: readers that can tell them apart do.
 */
export function csvText(lines: readonly (readonly (string | null)[])[]): string {
  return lines.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

function field(text: string | null): string {
  if (text === null) return '';
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
