import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { daysBetween } from '#lib/report/publication-date.ts';
import type { Report } from '#lib/report/report.ts';

/** Says when the two languages were not published together. */
export function LanguageNote({
  report,
  locale,
}: {
  readonly report: Report;
  readonly locale: Locale;
}) {
  const words = messagesOf(locale);
  const other = otherLocale(locale);
  const here = report.texts[locale];
  const there = report.texts[other];
  if (here === undefined) return null;
  if (there === undefined)
    return <p className="language-note">{words.followsLater(messagesOf(other).languageName)}</p>;
  const from = here.matter.published;
  const to = there.matter.published;
  if (from === to) return null;
  const days = locale === 'en' ? daysBetween(to, from) : undefined;
  return (
    <p className="language-note">
      {days !== undefined && days > 0
        ? words.laterBy(formatPeriod(to, locale), days)
        : words.otherOn(formatPeriod(to, locale))}
    </p>
  );
}
