import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import { datasetJsonLd } from '#lib/site/dataset-json-ld.ts';
import { dataFileHref } from '#lib/site/dataset-pages.ts';
import type { Site } from '#lib/site/site.ts';

type DatasetHeadProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly loaded: LoadedDataset;
};

/** What programs find of a dataset's page: its files as other forms of it, and its JSON-LD. */
export function DatasetHead({ site, locale, loaded }: DatasetHeadProps) {
  const { dataset } = loaded;
  // As JSON may write it: a `<` in a text could end the script.
  const data = JSON.stringify(datasetJsonLd(site, loaded, locale)).replaceAll('<', '\\u003c');
  return (
    <>
      {datasetFiles(dataset).map(({ name, mediaType }) => (
        <link
          key={name}
          rel="alternate"
          type={mediaType}
          title={name}
          href={dataFileHref(site.settings, `${dataset.id}/${name}`)}
        />
      ))}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
    </>
  );
}
