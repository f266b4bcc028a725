import type { Locale } from '#lib/i18n/locale.ts';
import type { ReportPerson } from '#lib/report/report-file.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';

type PeopleLineProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly people: readonly ReportPerson[];
  readonly label: string;
};

/** People with the role they had at this edition. */
export function PeopleLine({ site, locale, people, label }: PeopleLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {people.map(({ person, role }, index) => (
          <span key={person}>
            {index > 0 && (locale === 'ja' ? '、' : ', ')}
            <a href={href(site.settings, locale, `/people/${person}/`)}>
              {site.people.get(person)?.name[locale] ?? person}
            </a>
            {locale === 'ja' ? `(${role.ja})` : ` (${role.en})`}
          </span>
        ))}
      </dd>
    </div>
  );
}
