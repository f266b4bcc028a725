import { DatasetPage } from '#components/data/dataset-page.tsx';
import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = { readonly locale: string; readonly dataset: string };

export function generateStaticParams() {
  return routeParams(
    getSite,
    ['data', 'dataset'],
    ([data, dataset]) => data === 'data' && dataset !== 'schema',
  );
}

export default async function DatasetRoute({ params }: { readonly params: Promise<Params> }) {
  const { locale, dataset: id } = await params;
  const site = getSite();
  const loaded = site.datasets.get(id);
  return loaded ? (
    <DatasetPage site={site} locale={toLocale(locale)} loaded={loaded} />
  ) : (
    <MissingPage site={site} locale={toLocale(locale)} path={datasetPath(id)} />
  );
}
