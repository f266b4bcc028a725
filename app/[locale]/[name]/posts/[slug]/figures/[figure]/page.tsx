import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { FigurePage } from '#components/figure/figure-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { findPublishedFigure } from '#lib/site/figure-pages.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = {
  readonly locale: string;
  readonly name: string;
  readonly slug: string;
  readonly figure: string;
};

export function generateStaticParams() {
  return routeParams(
    getSite,
    ['name', 'posts', 'slug', 'figures', 'figure'],
    ([, posts, , figures]) => posts === 'posts' && figures === 'figures',
  );
}

export default async function PostFigurePage({ params }: { readonly params: Promise<Params> }) {
  const { locale: language, name, slug, figure: id } = await params;
  const site = getSite();
  const locale = toLocale(language);
  const key = `${name}/posts/${slug}`;
  const published = findPublishedFigure(site, locale, { key, id });
  return published ? (
    <FigurePage site={site} locale={locale} published={published} />
  ) : (
    <MissingPage site={site} locale={locale} path={`/${key}/figures/${id}/`} />
  );
}
