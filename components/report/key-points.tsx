import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';

/** The two to four points that a reader is to take away. */
export function KeyPoints({
  points,
  locale,
}: {
  readonly points: readonly string[] | undefined;
  readonly locale: Locale;
}) {
  if (points === undefined) return null;
  return (
    <section className="key-points" aria-labelledby="key-points">
      <h2 id="key-points">{messagesOf(locale).points}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
