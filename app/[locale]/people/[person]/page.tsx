import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { PersonPage } from '#components/people/person-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = { readonly locale: string; readonly person: string };

export function generateStaticParams() {
  return routeParams(getSite, ['people', 'person'], ([people]) => people === 'people');
}

export default async function PersonRoute({ params }: { readonly params: Promise<Params> }) {
  const { locale, person: id } = await params;
  const site = getSite();
  const person = site.people.get(id);
  return person ? (
    <PersonPage site={site} locale={toLocale(locale)} person={person} />
  ) : (
    <MissingPage site={site} locale={toLocale(locale)} path={`/people/${id}/`} />
  );
}
