import { datasetCsv } from '#lib/dataset/file/csv.ts';
import { excelCsv } from '#lib/dataset/file/excel-csv.ts';
import { datasetParquet } from '#lib/dataset/file/parquet.ts';
import { formatData } from '#lib/dataset/format-data.ts';
import { hashOf } from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { statusWords } from '#lib/figure/status-words.ts';

/** A file that holds all of a dataset, as the site publishes it. */
export type DatasetFile = {
  readonly kind: 'csv' | 'excel-csv' | 'json' | 'parquet';
  /** Its name in the folder of the dataset: `kev-monthly.csv`. */
  readonly name: string;
  /** Without parameters. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of these bytes, in 64 hex digits. */
  readonly sha256: string;
};

const csv = { mediaType: 'text/csv' } as const;
const json = { mediaType: 'application/json' } as const;
const parquet = { mediaType: 'application/vnd.apache.parquet' } as const;

const made = new WeakMap<Dataset, readonly DatasetFile[]>();

/**
 * The files of a dataset, in the order in which readers are offered them: CSV, CSV for Excel in Japan,
 * JSON, Parquet. Remembered for as long as the dataset is.
 */
export function datasetFiles(dataset: Dataset): readonly DatasetFile[] {
  const known = made.get(dataset);
  if (known) return known;
  const { id } = dataset;
  const files: DatasetFile[] = [
    { kind: 'csv', name: `${id}.csv`, ...csv, ...hashed(datasetCsv(dataset)) },
    {
      kind: 'excel-csv',
      name: `${id}.excel.csv`,
      ...csv,
      ...hashed(excelCsv(dataset, statusWords)),
    },
    { kind: 'json', name: `${id}.json`, ...json, ...hashed(formatData(dataset)) },
    { kind: 'parquet', name: `${id}.parquet`, ...parquet, ...hashed(datasetParquet(dataset)) },
  ];
  made.set(dataset, files);
  return files;
}

function hashed(contents: string | Uint8Array): Pick<DatasetFile, 'bytes' | 'sha256'> {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  return { bytes, sha256: hashOf(bytes).sha256 };
}
