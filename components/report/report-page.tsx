import { isError } from '#lib/diagnostic/diagnostic.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { otherLocale } from '#lib/i18n/locale.ts';
import { getText, type Report } from '#lib/report/report.ts';
import { reportPath } from '#lib/site/address.ts';
import { compileReport } from '#lib/site/compile.ts';
import { periodicalOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { DiagnosticPage } from '#components/diagnostic/diagnostic-page.tsx';
import { Page } from '#components/layout/page.tsx';
import { Content } from '#components/mdx/content.tsx';
import { Contents } from './contents.tsx';
import { Headline } from './headline.tsx';
import { KeyPoints } from './key-points.tsx';
import { ReportFooter } from './report-footer.tsx';
import { ReportHeader } from './report-header.tsx';

type ReportPageProps = { readonly site: Site; readonly locale: Locale; readonly report: Report };

/** A report, chapter or post in one language; where its text is at fault, what is to be mended. */
export async function ReportPage({ site, locale, report }: ReportPageProps) {
  const compiled = await compileReport(site, report, locale);
  if (!compiled.ok)
    return (
      <DiagnosticPage
        site={site}
        locale={locale}
        path={reportPath(report.place)}
        messages={compiled.messages.filter(isError)}
      />
    );
  const { matter } = getText(report, locale);
  const periodical = periodicalOf(site, report);
  return (
    <Page
      site={site}
      locale={locale}
      path={reportPath(report.place)}
      title={matter.title}
      description={matter.summary}
      translated={report.texts[otherLocale(locale)] !== undefined}
      type="article"
      periodical={periodical}
    >
      <article className="report">
        <ReportHeader site={site} locale={locale} report={report} periodical={periodical} />
        <Headline values={report.headline} locale={locale} />
        <KeyPoints points={matter.points} locale={locale} />
        <Contents sections={compiled.value.sections} locale={locale} />
        <div className="prose">
          <Content compiled={compiled.value} context={{ site, locale, report }} />
        </div>
        <ReportFooter site={site} locale={locale} report={report} periodical={periodical} />
      </article>
    </Page>
  );
}
