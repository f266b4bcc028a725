import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { Report } from '#lib/report/report.ts';
import { drawnOnBy, findEdition, neighboursOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { EditionNeighbours } from '#components/periodical/edition-neighbours.tsx';
import { BasedOnList } from './based-on-list.tsx';
import { ReportLinks } from './report-links.tsx';

type ReportFooterProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly report: Report;
  readonly periodical: Periodical;
};

/** Where the facts come from, what it draws on and what draws on it, and the editions beside it. */
export function ReportFooter({ site, locale, report, periodical }: ReportFooterProps) {
  const words = messagesOf(locale);
  const sources = report.file.drawsOn.flatMap(
    (key) => site.reports.find((candidate) => candidate.key === key) ?? [],
  );
  const edition =
    report.place.edition === undefined
      ? undefined
      : findEdition(site, periodical.id, report.place.edition);
  return (
    <footer className="report-footer">
      <BasedOnList basedOn={report.file.basedOn} locale={locale} />
      <ReportLinks title={words.drawsOn} reports={sources} site={site} locale={locale} />
      <ReportLinks
        title={words.drawnOnBy}
        reports={drawnOnBy(site, report)}
        site={site}
        locale={locale}
      />
      {edition && (
        <EditionNeighbours site={site} locale={locale} {...neighboursOf(site, edition, locale)} />
      )}
    </footer>
  );
}
