import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { editionLabel, hasLocale, type Edition } from '#lib/periodical/edition.ts';
import { href } from '#lib/site/address.ts';
import { editionPath } from '#lib/site/edition-path.ts';
import { summarizeEdition } from '#lib/site/edition-summary.ts';
import type { Site } from '#lib/site/site.ts';

type EditionItemProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly edition: Edition;
  readonly withSummary?: boolean;
};

/** An edition in a list; one not yet in the page's language is listed in the other, and says so. */
export function EditionItem({ site, locale, edition, withSummary = false }: EditionItemProps) {
  const shown = hasLocale(edition, locale) ? locale : otherLocale(locale);
  const summary = summarizeEdition(edition, shown);
  if (summary === undefined) return null;
  const words = messagesOf(locale);
  const label = editionLabel(edition.periodical, edition.id, locale);
  return (
    <li className="edition-item">
      <a
        href={href(site.settings, shown, editionPath(edition))}
        {...(shown === locale ? {} : { hrefLang: shown })}
      >
        <span className="edition-label">{label}</span>
        {summary.title !== undefined && (
          <>
            {' '}
            <span lang={shown === locale ? undefined : shown}>{summary.title}</span>
          </>
        )}
      </a>
      <span className="link-note">
        {' '}
        <time dateTime={summary.published}>{formatPeriod(summary.published, locale)}</time>
        {summary.draft && ` · ${words.draft}`}
        {shown !== locale && ` · ${words.onlyIn(messagesOf(shown).languageName)}`}
      </span>
      {withSummary && <p lang={shown === locale ? undefined : shown}>{summary.summary}</p>}
    </li>
  );
}
