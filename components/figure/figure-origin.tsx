import type { Figure } from '#lib/figure/figure.ts';
import { figureMessagesOf } from '#lib/i18n/figure-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodRange } from '#lib/i18n/period.ts';
import type { Site } from '#lib/site/site.ts';

type FigureOriginProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly figure: Figure;
};

/** How the data was made, what of it is drawn, and the sha256 that says which state of it. */
export function FigureOrigin({ site, locale, figure }: FigureOriginProps) {
  const words = figureMessagesOf(locale);
  const method = site.datasets.get(figure.dataset.id)?.dataset.method;
  const [first, last] = [figure.rows[0]?.key, figure.rows.at(-1)?.key];
  return (
    <section aria-labelledby="origin">
      <h2 id="origin">{words.origin}</h2>
      <dl className="facts">
        {figure.dimension.type !== 'label' && first !== undefined && last !== undefined && (
          <>
            <dt>{words.drawn}</dt>
            <dd>{formatPeriodRange(first, last, locale)}</dd>
          </>
        )}
        {method && (
          <>
            <dt>{words.method}</dt>
            <dd>{method[locale]}</dd>
          </>
        )}
        <dt>{words.alternative}</dt>
        <dd>{figure.alt[locale]}</dd>
        <dt>{words.state}</dt>
        <dd>
          <code className="hash">{figure.dataset.sha256}</code>
        </dd>
      </dl>
    </section>
  );
}
