import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Report } from '#lib/report/report.ts';
import { href, reportPath } from '#lib/site/address.ts';
import { periodicalOf } from '#lib/site/find.ts';
import { editionLabel } from '#lib/periodical/edition.ts';
import type { Site } from '#lib/site/site.ts';

type ReportLinksProps = {
  readonly title: string;
  readonly reports: readonly Report[];
  readonly site: Site;
  readonly locale: Locale;
};

/** A titled list of reports; nothing where there are none. */
export function ReportLinks({ title, reports, site, locale }: ReportLinksProps) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.key}>
            <ReportLink report={report} site={site} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link to a report in the language of the page, or else to the language it has, which it says. */
export function ReportLink({
  report,
  site,
  locale,
}: {
  readonly report: Report;
  readonly site: Site;
  readonly locale: Locale;
}) {
  const shown = report.texts[locale] === undefined ? otherLocale(locale) : locale;
  const title = report.texts[shown]?.matter.title ?? report.key;
  const periodical = periodicalOf(site, report);
  const words = messagesOf(locale);
  return (
    <>
      <a
        href={href(site.settings, shown, reportPath(report.place))}
        {...(shown === locale ? {} : { lang: shown, hrefLang: shown })}
      >
        {title}
      </a>
      <span className="link-note">
        {' '}
        {periodical.shortTitle[locale]}
        {report.place.edition !== undefined &&
          ` ${editionLabel(periodical, report.place.edition, locale)}`}
        {report.texts[shown]?.matter.state === 'draft' && ` · ${words.draft}`}
        {shown !== locale && ` · ${words.onlyIn(messagesOf(shown).languageName)}`}
      </span>
    </>
  );
}
