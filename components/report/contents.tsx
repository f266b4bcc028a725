import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Section } from '#lib/report/sections.ts';

/** The table of contents, which stays in sight beside the text where there is room. */
export function Contents({
  sections,
  locale,
}: {
  readonly sections: readonly Section[];
  readonly locale: Locale;
}) {
  const entries = sections.filter((section) => section.title !== '');
  if (entries.length < 3) return null;
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{messagesOf(locale).contents}</h2>
      <ol>
        {entries.map((section) => (
          <li key={section.id} className={`depth-${section.depth}`}>
            <a href={`#${section.id}`}>
              {section.number !== '' && <span className="section-number">{section.number}</span>}{' '}
              {section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
