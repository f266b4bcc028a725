import { MissingPage } from '#components/diagnostic/missing-page.tsx';
import { ReportPage } from '#components/report/report-page.tsx';
import { getSite } from '#lib/site/current.ts';
import { findReport } from '#lib/site/find.ts';
import { routeParams, toLocale } from '#lib/site/params.ts';

type Params = {
  readonly locale: string;
  readonly name: string;
  readonly edition: string;
  readonly chapter: string;
};

export function generateStaticParams() {
  return routeParams(getSite, ['name', 'edition', 'chapter'], ([, edition]) => edition !== 'posts');
}

export default async function ChapterPage({ params }: { readonly params: Promise<Params> }) {
  const { locale: language, name, edition, chapter } = await params;
  const site = getSite();
  const locale = toLocale(language);
  const report = findReport(site, locale, `${name}/${edition}/${chapter}`);
  return report ? (
    <ReportPage site={site} locale={locale} report={report} />
  ) : (
    <MissingPage site={site} locale={locale} path={`/${name}/${edition}/${chapter}/`} />
  );
}
