import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { ReportPage } from '#components/report/report-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { findReport } from '#lib/site/find.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = { readonly locale: string; readonly name: string; readonly slug: string };

export function generateStaticParams() {
  return routeParams(getSite, ['name', 'posts', 'slug'], ([, posts]) => posts === 'posts');
}

export default async function PostPage({ params }: { readonly params: Promise<Params> }) {
  const { locale: language, name, slug } = await params;
  const site = getSite();
  const locale = toLocale(language);
  const report = findReport(site, locale, `${name}/posts/${slug}`);
  return report ? (
    <ReportPage site={site} locale={locale} report={report} />
  ) : (
    <MissingPage site={site} locale={locale} path={`/${name}/posts/${slug}/`} />
  );
}
