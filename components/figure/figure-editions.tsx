import type { Locale } from '#lib/i18n/locale.ts';
import { getText } from '#lib/report/report.ts';
import { figurePath, href } from '#lib/site/address.ts';
import type { PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';

type FigureEditionsProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly others: readonly PublishedFigure[];
  readonly title: string;
};

/** The same figure in other editions, latest first; nothing where there is none. */
export function FigureEditions({ site, locale, others, title }: FigureEditionsProps) {
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{title}</h2>
      <ul>
        {others.map(({ report, figure }) => (
          <li key={report.key}>
            <a href={href(site.settings, locale, figurePath(report, figure.id))}>
              {getText(report, locale).matter.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
