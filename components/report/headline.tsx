import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatBefore, formatSignedChange, formatValue } from '#lib/value/format.ts';
import type { Value } from '#lib/value/value.ts';
import { Sparkline } from './sparkline.tsx';

/** The strip that opens a periodic report: value, unit, change on the period before, the way there. */
export function Headline({
  values,
  locale,
}: {
  readonly values: readonly Value[];
  readonly locale: Locale;
}) {
  if (values.length === 0) return null;
  return (
    <section className="headline" aria-label={messagesOf(locale).headline}>
      <dl>
        {values.map((value) => (
          <div key={value.id} className="headline-value">
            <dt>{value.label[locale]}</dt>
            <dd>
              <data value={value.exact ?? value.value}>{formatValue(value, locale)}</data>
              <span className="headline-change">{changeWords(value, locale)}</span>
              <Sparkline values={value.trail} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function changeWords(value: Value, locale: Locale): string {
  if (value.change.kind === 'refused') return value.change.words[locale];
  const change = formatSignedChange(value, locale) ?? '';
  const before = formatBefore(value, locale) ?? value.change.at;
  return locale === 'ja' ? `${before}比 ${change}` : `${change} on ${before}`;
}
