import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatPeriod, formatPeriodRange } from '#lib/i18n/period.ts';
import { editionLabel } from '#lib/periodical/edition.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import { kindLabel } from '#lib/periodical/kind-label.ts';
import { getText, type Report } from '#lib/report/report.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { LanguageNote } from './language-note.tsx';
import { PeopleLine } from './people-line.tsx';

type ReportHeaderProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly report: Report;
  readonly periodical: Periodical;
};

/** What it is, what it observes, when it was published, by whom, and whether it is the thing itself. */
export function ReportHeader({ site, locale, report, periodical }: ReportHeaderProps) {
  const words = messagesOf(locale);
  const { matter } = getText(report, locale);
  const { edition } = report.place;
  const { observed, nature } = report.file;
  return (
    <header className="report-header">
      <nav className="breadcrumb" aria-label={periodical.title[locale]}>
        <a href={href(site.settings, locale, `/${periodical.id}/`)}>{periodical.title[locale]}</a>
        {edition !== undefined && report.place.chapter !== undefined && (
          <>
            {' › '}
            <a href={href(site.settings, locale, `/${periodical.id}/${edition}/`)}>
              {editionLabel(periodical, edition, locale)}
            </a>
          </>
        )}
      </nav>
      <p className="report-kind">
        {[
          kindLabel(periodical, report, locale),
          edition !== undefined && report.place.chapter === undefined
            ? editionLabel(periodical, edition, locale)
            : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <h1>{matter.title}</h1>
      <p className="report-summary">{matter.summary}</p>
      <dl className="report-facts">
        {observed && (
          <div>
            <dt>{words.observed}</dt>
            <dd>{formatPeriodRange(observed.from, observed.to, locale)}</dd>
          </div>
        )}
        <div>
          <dt>{words.published}</dt>
          <dd>
            <time dateTime={matter.published}>{formatPeriod(matter.published, locale)}</time>
          </dd>
        </div>
        <PeopleLine site={site} locale={locale} people={report.file.people} label={words.byline} />
        {report.file.signatories.length > 0 && (
          <PeopleLine
            site={site}
            locale={locale}
            people={report.file.signatories}
            label={words.signatories}
          />
        )}
      </dl>
      <LanguageNote report={report} locale={locale} />
      {matter.state === 'draft' && <p className="notice notice-draft">{words.draftNotice}</p>}
      {nature !== 'report' && <p className="notice">{words.nature[nature]}</p>}
    </header>
  );
}
