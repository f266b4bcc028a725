import { formats, type Format } from './origin-schema.ts';

const endings: Readonly<Partial<Record<string, Format>>> = {
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
};

/** The format that the end of a file's name or of an address tells; undefined where it tells none. */
export function formatOfName(name: string): Format | undefined {
  const path = URL.canParse(name) ? new URL(name).pathname : name;
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : endings[ending];
}

/** The formats in words, for a sentence. */
export const formatWords = formats.map((format) => `\`${format}\``).join(', ');
