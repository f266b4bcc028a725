import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';

type BackReferencesProps = { readonly id: string; readonly count: number; readonly locale: Locale };

/** From a figure or table back to each place that refers to it. */
export function BackReferences({ id, count, locale }: BackReferencesProps) {
  if (count === 0) return null;
  const words = messagesOf(locale);
  return (
    <p className="back-references">
      {words.mentioned}
      {colon(locale)}
      {Array.from({ length: count }, (_, index) => (
        <a key={index} href={`#ref-${id}-${index + 1}`} aria-label={words.mention(index + 1)}>
          ↩{count > 1 ? index + 1 : ''}
        </a>
      ))}
    </p>
  );
}
