import { isPeriod } from '#lib/dataset/period.ts';
import { formatComparison, formatMoment } from '#lib/i18n/comparison.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { formatSignedChange, formatValue } from '#lib/value/format.ts';
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
            <dt>
              {value.label[locale]}
              <HeadlineTime value={value} locale={locale} />
            </dt>
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

type HeadlineTimeProps = { readonly value: Value; readonly locale: Locale };

/** The day, week or hour of a value: what the edition it opens does not tell. */
function HeadlineTime({ value: { at, isWeek }, locale }: HeadlineTimeProps) {
  const words = isPeriod(at) ? formatMoment({ at, isWeek: isWeek === true }, locale) : undefined;
  return words !== undefined && <span className="headline-time">{words}</span>;
}

function changeWords(value: Value, locale: Locale): string {
  const { change, isWeek = false } = value;
  if (change.kind === 'refused') return change.words[locale];
  const words = formatSignedChange(value, locale) ?? '';
  return formatComparison(words, { at: change.at, isWeek }, locale);
}
