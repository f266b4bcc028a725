import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { editionLabel, type Edition } from '#lib/periodical/edition.ts';
import { editionPath } from '#lib/site/edition-path.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';

type NeighboursProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly previous: Edition | undefined;
  readonly next: Edition | undefined;
};

/** To the edition before and the one after. */
export function EditionNeighbours({ site, locale, previous, next }: NeighboursProps) {
  const words = messagesOf(locale);
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="neighbours" aria-label={words.allEditions}>
      {previous && (
        <a rel="prev" href={href(site.settings, locale, editionPath(previous))}>
          ← {words.previous}
          {colon(locale)}
          {editionLabel(previous.periodical, previous.id, locale)}
        </a>
      )}
      {next && (
        <a rel="next" href={href(site.settings, locale, editionPath(next))}>
          {words.next}
          {colon(locale)}
          {editionLabel(next.periodical, next.id, locale)} →
        </a>
      )}
    </nav>
  );
}
