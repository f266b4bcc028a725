import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { GalleryPage } from '#components/gallery/gallery-page.tsx';
import { StaticPage } from '#components/page/static-page.tsx';
import { PeriodicalPage } from '#components/periodical/periodical-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { findPeriodical, findStaticPage } from '#lib/site/find.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = { readonly locale: string; readonly name: string };

export function generateStaticParams() {
  return routeParams(getSite, ['name'], ([name]) => name !== 'people' && name !== 'data');
}

export default async function NamedPage({ params }: { readonly params: Promise<Params> }) {
  const { locale, name } = await params;
  const site = getSite();
  const periodical = findPeriodical(site, name);
  if (periodical)
    return <PeriodicalPage site={site} locale={toLocale(locale)} periodical={periodical} />;
  if (name === 'gallery' && site.gallery.length > 0)
    return <GalleryPage site={site} locale={toLocale(locale)} />;
  const page = findStaticPage(site, name);
  return page ? (
    <StaticPage site={site} locale={toLocale(locale)} page={page} />
  ) : (
    <MissingPage site={site} locale={toLocale(locale)} path={`/${name}/`} />
  );
}
