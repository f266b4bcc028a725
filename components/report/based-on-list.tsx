import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import type { BasedOn } from '#lib/report/report-file.ts';

/** Where the facts, or the first telling, are found. */
export function BasedOnList({
  basedOn,
  locale,
}: {
  readonly basedOn: readonly BasedOn[];
  readonly locale: Locale;
}) {
  if (basedOn.length === 0) return null;
  return (
    <section>
      <h2>{messagesOf(locale).basedOn}</h2>
      <ul>
        {basedOn.map((source) => (
          <li key={source.title.en}>
            {source.address === undefined ? (
              source.title[locale]
            ) : (
              <a href={source.address}>{source.title[locale]}</a>
            )}
            {locale === 'ja'
              ? `(${source.publisher.ja}${source.published === undefined ? '' : `、${formatPeriod(source.published, 'ja')}`})`
              : ` (${source.publisher.en}${source.published === undefined ? '' : `, ${formatPeriod(source.published, 'en')}`})`}
            {source.note && <span className="source-note"> {source.note[locale]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
