import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Report } from '#lib/report/report.ts';
import { datasetPath } from './dataset-address.ts';
import type { SiteFile } from './schema.ts';
import type { Site } from './site.ts';

/** Path, without its language, of the page that lists all datasets. */
export const dataPath = '/data/';

/** Path of the page on the JSON of producers. */
export const dataSchemaPath = `${dataPath}schema/`;

/** Every page of observation data, as its path without the language. */
export function dataPaths(site: Pick<Site, 'datasets'>): string[] {
  return [dataPath, dataSchemaPath, ...[...site.datasets.keys()].map(datasetPath)];
}

/** What an `<a>` to a file below `/data/` points to, which has no language: `kev-monthly/kev-monthly.csv`. */
export function dataFileHref(base: Pick<SiteFile, 'path'>, file: string): string {
  return `${base.path}${dataPath}${file}`;
}

/** Datasets of one publisher's collection, in the order of their ids. */
export type DatasetGroup = {
  readonly source: LoadedDataset['dataset']['source'];
  readonly datasets: readonly LoadedDataset[];
};

/** All datasets by who published them: those whose source has the same English name stand together. */
export function groupDatasets(site: Pick<Site, 'datasets'>): DatasetGroup[] {
  const loaded = [...site.datasets.values()].sort((a, b) =>
    a.dataset.id.localeCompare(b.dataset.id, 'en'),
  );
  const names = new Set(loaded.map(({ dataset }) => dataset.source.name.en));
  return [...names].flatMap((name) => {
    const datasets = loaded.filter(({ dataset }) => dataset.source.name.en === name);
    const [first] = datasets;
    return first === undefined ? [] : [{ source: first.dataset.source, datasets }];
  });
}

/** A report that takes figures or named numbers from a dataset. */
export type DatasetUse = { readonly report: Report; readonly figures: readonly Figure[] };

/** The reports that use a dataset, in the order of the site, each with the figures drawn from it. */
export function usesOf(site: Pick<Site, 'reports'>, id: string): DatasetUse[] {
  return site.reports
    .filter((report) => report.datasets.includes(id))
    .map((report) => ({
      report,
      figures: report.figures.filter(({ dataset }) => dataset.id === id),
    }));
}
