import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { VolumePage } from '#components/periodical/volume-page.tsx';
import { ReportPage } from '#components/report/report-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { findEdition, findReport } from '#lib/site/find.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = { readonly locale: string; readonly name: string; readonly edition: string };

export function generateStaticParams() {
  return routeParams(
    getSite,
    ['name', 'edition'],
    ([name]) => name !== 'people' && name !== 'data',
  );
}

export default async function EditionPage({ params }: { readonly params: Promise<Params> }) {
  const { locale: language, name, edition: id } = await params;
  const site = getSite();
  const locale = toLocale(language);
  const edition = findEdition(site, name, id);
  if (edition?.volume)
    return <VolumePage site={site} locale={locale} edition={edition} volume={edition.volume} />;
  const report = findReport(site, locale, `${name}/${id}`);
  return report ? (
    <ReportPage site={site} locale={locale} report={report} />
  ) : (
    <MissingPage site={site} locale={locale} path={`/${name}/${id}/`} />
  );
}
