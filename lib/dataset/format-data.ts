import type { Dataset } from './schema.ts';

/**
 * `data.json` as text: a key a line, an entry of a list a line, so that a change of one row is a
 * change of one line. The same dataset gives the same bytes.
 */
export function formatData(dataset: Dataset): string {
  const keys = Object.entries(dataset)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `  ${JSON.stringify(key)}: ${Array.isArray(value) ? formatList(value) : JSON.stringify(value)}`,
    );
  return `{\n${keys.join(',\n')}\n}\n`;
}

function formatList(entries: readonly unknown[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
