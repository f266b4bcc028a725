import { parquetWriteBuffer, type KeyValue, type SchemaElement } from 'hyparquet-writer';
import type { Dataset } from '../schema.ts';
import { flatColumns, flatRows, type FlatCell, type FlatColumn } from './flat-columns.ts';

/**
 * A dataset as Parquet, in the flat columns of its CSV: days as DATE; counts as INT64, as UINT64 where
 * one is beyond 2^63 − 1, and as text (digits) where one is beyond 2^64 − 1 too, which no integer of
 * Parquet holds; numbers and shares as DOUBLE; all else, other periods among it, as text in UTF-8. Title,
 * source and licence are in its key-value metadata. The same dataset gives the same bytes.
 */
export function datasetParquet(dataset: Dataset): Uint8Array {
  const columns = flatColumns(dataset);
  const rows = flatRows(dataset, columns);
  const made = columns.map((column, at) =>
    parquetColumn(
      column,
      rows.map((row) => row[at] ?? null),
    ),
  );
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: made.length }, ...made.map(({ element }) => element)],
      columnData: made.map(({ element, data }) => ({ name: element.name, data })),
      kvMetadata: metadataOf(dataset),
      createdBy: 'Kansoku',
    }),
  );
}

type ParquetColumn = {
  readonly element: SchemaElement;
  readonly data: (bigint | number | string | Date | null)[];
};

const mostSigned = 2n ** 63n - 1n;
const mostUnsigned = 2n ** 64n - 1n;

function parquetColumn({ id, of, part }: FlatColumn, cells: readonly FlatCell[]): ParquetColumn {
  const optional = { name: id, repetition_type: 'OPTIONAL' } as const;
  const text: ParquetColumn = {
    element: { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    data: cells.map((cell) => (cell === null ? null : String(cell))),
  };
  if (part !== 'value') return text;
  switch (of.type) {
    case 'date':
      return {
        element: { ...optional, type: 'INT32', converted_type: 'DATE' },
        data: cells.map((cell) => (cell === null ? null : new Date(cell))),
      };
    case 'number':
    case 'percent':
      return { element: { ...optional, type: 'DOUBLE' }, data: [...cells] };
    case 'count': {
      const data = cells.map((cell) => (cell === null ? null : BigInt(cell)));
      const most = data.reduce<bigint>(
        (max, count) => (count !== null && count > max ? count : max),
        0n,
      );
      if (most <= mostSigned) return { element: { ...optional, type: 'INT64' }, data };
      return most <= mostUnsigned
        ? { element: { ...optional, type: 'INT64', converted_type: 'UINT_64' }, data }
        : text;
    }
    default:
      return text;
  }
}

function metadataOf({ id, title, source, period, timeZone }: Dataset): KeyValue[] {
  const { name, address, licence } = source;
  return Object.entries({
    id,
    'title.ja': title.ja,
    'title.en': title.en,
    'period.from': period.from,
    'period.to': period.to,
    timeZone,
    'source.ja': name.ja,
    'source.en': name.en,
    'source.address': address,
    licence: licence.id,
    'licence.address': licence.address,
    'attribution.ja': licence.attribution?.ja,
    'attribution.en': licence.attribution?.en,
  }).flatMap(([key, value]) => (value === null || value === undefined ? [] : [{ key, value }]));
}
