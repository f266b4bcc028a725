import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { ReportPerson } from '#lib/report/report-file.ts';
import type { Person } from '#lib/site/person-schema.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { ReportLink } from '#components/report/report-links.tsx';

type PersonPageProps = { readonly site: Site; readonly locale: Locale; readonly person: Person };

/** A person or body: name, reading, profile, and each report with the role held at it. */
export function PersonPage({ site, locale, person }: PersonPageProps) {
  const words = messagesOf(locale);
  const entries = site.reports.flatMap((report) =>
    rolesIn([...report.file.people, ...report.file.signatories], person.id).map(({ role }) => ({
      report,
      role,
    })),
  );
  return (
    <Page
      site={site}
      locale={locale}
      path={`/people/${person.id}/`}
      title={person.name[locale]}
      description={person.profile[locale]}
    >
      <header className="page-header">
        <h1>{person.name[locale]}</h1>
        <p className="person-names">
          {locale === 'ja' ? (
            <>
              {person.kana !== undefined && `${person.kana} · `}
              <span lang="en">{person.name.en}</span>
            </>
          ) : (
            <span lang="ja">
              {person.name.ja}
              {person.kana !== undefined && ` (${person.kana})`}
            </span>
          )}
        </p>
      </header>
      <section aria-labelledby="profile">
        <h2 id="profile">{words.profile}</h2>
        <p>{person.profile[locale]}</p>
        {person.source && (
          <p className="link-note">
            {words.source}
            {colon(locale)}
            {person.source.address === undefined ? (
              person.source.title[locale]
            ) : (
              <a href={person.source.address}>{person.source.title[locale]}</a>
            )}
          </p>
        )}
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">{words.reports}</h2>
        <ul className="edition-list">
          {entries.map(({ report, role }) => (
            <li key={report.key} className="edition-item">
              <ReportLink report={report} site={site} locale={locale} />
              <span className="link-note"> · {role[locale]}</span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function rolesIn(people: readonly ReportPerson[], id: string): ReportPerson[] {
  return people.filter(({ person }) => person === id);
}
