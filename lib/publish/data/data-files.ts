import type { LoadedDataset } from '#lib/dataset/load.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';
import type { SiteFile } from '../site-file.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';

/** Path of the folder of a dataset's files from the root of the site. */
export function dataFolder(id: string): string {
  return datasetPath(id).slice(1);
}

/** The files of a dataset: its data in each form, and what describes them. */
export function dataFiles(loaded: LoadedDataset, settings: Settings): SiteFile[] {
  const { dataset } = loaded;
  const folder = dataFolder(dataset.id);
  return [
    ...datasetFiles(dataset).map(({ name, bytes }) => ({
      path: `${folder}${name}`,
      contents: bytes,
    })),
    {
      path: `${folder}${dataset.id}.csv-metadata.json`,
      contents: `${JSON.stringify(csvwMetadata(dataset), null, 1)}\n`,
    },
    {
      path: `${folder}datapackage.json`,
      contents: `${JSON.stringify(dataPackage(loaded, settings), null, 1)}\n`,
    },
  ];
}
