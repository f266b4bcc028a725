import type { VFileMessage } from 'vfile-message';
import { formatOfName, formatWords } from '#lib/dataset/recipe/format-of-name.ts';
import type { Format } from '#lib/dataset/recipe/origin-schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { isPage, pageFault } from '#lib/diagnostic/page-fault.ts';
import { failure, type Result } from '#lib/diagnostic/result.ts';
import type { OriginTable } from '../origin.ts';
import { checkSize } from './check-size.ts';
import { readDelimited } from './read-delimited.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';
import type { TableFile } from './table-file.ts';

/**
 * The table that the bytes of a file or an answer hold. `name`, a file's or an address, tells the format
 * where `reading` does not. Fails with `source-format` (no format that is known), `source-empty` (no
 * row), `source-size` (more rows than are taken up), or with what the reader of the format names.
 */
export async function readTable(
  bytes: Uint8Array,
  { name, ...table }: TableFile & { readonly name: string },
): Promise<Result<OriginTable>> {
  const format = table.reading.format ?? formatOfName(name);
  if (format === undefined)
    return failure(
      diagnose({
        file: table.file,
        reason: `Unexpected end of the name \`${name}\`, expected that of a format: ${formatWords}`,
        help: 'Write `format` under `from` in source.yaml.',
        rule: 'source-format',
      }),
    );
  const page = findPage(bytes, format, table);
  if (page) return failure(page);
  const read = await readAs(format, bytes, table);
  return read.ok ? checkSize(read.value, table) : read;
}

/** A page of a server that wants to be asked in another way, whatever format was looked for. */
function findPage(
  bytes: Uint8Array,
  format: Format,
  { file }: Pick<TableFile, 'file'>,
): VFileMessage | undefined {
  const head = Buffer.from(bytes.subarray(0, 1000))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (!isPage(head)) return undefined;
  return diagnose({
    file,
    ...pageFault(`data of the format \`${format}\``),
    rule: `${families[format]}-syntax`,
  });
}

/** What the rules of each format begin with. */
const families: Readonly<Record<Format, string>> = {
  json: 'json',
  ndjson: 'json',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  parquet: 'parquet',
};

/** The readers of xlsx and Parquet are loaded by who has such a file: they take longer than most pulls. */
async function readAs(
  format: Format,
  bytes: Uint8Array,
  table: TableFile,
): Promise<Result<OriginTable>> {
  switch (format) {
    case 'json':
      return readJson(bytes, table);
    case 'ndjson':
      return readNdjson(bytes, table);
    case 'csv':
    case 'tsv':
      return readDelimited(bytes, table, format);
    case 'xlsx': {
      const { readXlsx } = await import('./read-xlsx.ts');
      return readXlsx(bytes, table);
    }
    case 'parquet': {
      const { readParquet } = await import('./read-parquet.ts');
      return readParquet(bytes, table);
    }
  }
}
