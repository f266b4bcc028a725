import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { editionLabel, hasLocale, type Edition } from '#lib/periodical/edition.ts';
import { kindLabel } from '#lib/periodical/kind-label.ts';
import { href } from '#lib/site/address.ts';
import { editionPath } from '#lib/site/edition-path.ts';
import { neighboursOf } from '#lib/site/find.ts';
import type { EditionFile } from '#lib/periodical/edition-file.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { ReportLink } from '#components/report/report-links.tsx';
import { EditionNeighbours } from './edition-neighbours.tsx';

type VolumePageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly edition: Edition;
  readonly volume: EditionFile;
};

/** A volume: what it is and its chapters, each by its kind. */
export function VolumePage({ site, locale, edition, volume }: VolumePageProps) {
  const words = messagesOf(locale);
  const { periodical } = edition;
  const label = editionLabel(periodical, edition.id, locale);
  return (
    <Page
      site={site}
      locale={locale}
      path={editionPath(edition)}
      title={`${periodical.title[locale]} ${label}`}
      description={volume.summary[locale]}
      translated={hasLocale(edition, otherLocale(locale))}
      periodical={periodical}
    >
      <header className="page-header">
        <nav className="breadcrumb" aria-label={periodical.title[locale]}>
          <a href={href(site.settings, locale, `/${periodical.id}/`)}>{periodical.title[locale]}</a>
        </nav>
        <h1>
          {label}
          {volume.title && `: ${volume.title[locale]}`}
        </h1>
        <p className="report-summary">{volume.summary[locale]}</p>
        {volume.published !== undefined && (
          <p className="volume-published">
            {words.volumePublished}
            {colon(locale)}
            {formatPeriod(volume.published, locale)}
          </p>
        )}
      </header>
      <section aria-labelledby="chapters">
        <h2 id="chapters">{words.chapters}</h2>
        <ol className="chapter-list">
          {edition.reports.map((report) => (
            <li key={report.key} className="edition-item">
              <p className="report-kind">{kindLabel(periodical, report, locale)}</p>
              <ReportLink report={report} site={site} locale={locale} />
              {report.texts[locale] && <p>{report.texts[locale].matter.summary}</p>}
            </li>
          ))}
        </ol>
      </section>
      <EditionNeighbours site={site} locale={locale} {...neighboursOf(site, edition, locale)} />
    </Page>
  );
}
