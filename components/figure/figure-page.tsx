import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { figureMessagesOf } from '#lib/i18n/figure-messages.ts';
import { numberedTitle } from '#lib/report/exhibit.ts';
import { getText } from '#lib/report/report.ts';
import { absolute, figurePath, href, reportPath } from '#lib/site/address.ts';
import { numberLabelOf, otherEditionsOf, type PublishedFigure } from '#lib/site/figure-pages.ts';
import { periodicalOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { Drawing } from './drawing.tsx';
import { FigureCitation } from './figure-citation.tsx';
import { FigureData } from './figure-data.tsx';
import { FigureEditions } from './figure-editions.tsx';
import { FigureEmbed } from './figure-embed.tsx';
import { FigureImage } from './figure-image.tsx';
import { FigureOrigin } from './figure-origin.tsx';
import { FigureSource } from './figure-source.tsx';
import { datasetPage } from './dataset-page-of.ts';

type FigurePageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly published: PublishedFigure;
};

/** One figure of one edition, complete and citable: large, with its table, data, terms and history. */
export async function FigurePage({ site, locale, published }: FigurePageProps) {
  const { report, figure } = published;
  const words = figureMessagesOf(locale);
  const { settings } = site;
  const path = figurePath(report, figure.id);
  const folder = href(settings, locale, path);
  const numberLabel = await numberLabelOf(site, published, locale);
  const name = numberedTitle(numberLabel, figure.title[locale], locale);
  const numbered = { ...published, numberLabel };
  return (
    <Page
      site={site}
      locale={locale}
      path={path}
      title={name}
      description={figure.subtitle[locale]}
      translated={report.texts[otherLocale(locale)] !== undefined}
      periodical={periodicalOf(site, report)}
    >
      <link
        rel="alternate"
        type="application/json+oembed"
        href={`${absolute(settings, locale, path)}oembed.json`}
        title={name}
      />
      <FigureImage site={site} locale={locale} published={numbered} />
      <article className="report figure-page">
        <header className="page-header">
          <p className="eyebrow">
            <a href={`${href(settings, locale, reportPath(report.place))}#${figure.id}`}>
              {getText(report, locale).matter.title}
            </a>
          </p>
          <h1>{name}</h1>
          <p className="report-summary">{figure.subtitle[locale]}</p>
        </header>
        <figure className="exhibit figure-exhibit" id={figure.id} data-kind={figure.kind}>
          <Drawing figure={figure} locale={locale} live={`${folder}live.json`} />
          <FigureSource
            figure={figure}
            locale={locale}
            dataPage={datasetPage(site, locale, figure.dataset.id)}
          />
          <FigureData figure={figure} locale={locale} folder={folder} open />
        </figure>
        <FigureOrigin site={site} locale={locale} figure={figure} />
        <FigureCitation site={site} locale={locale} published={numbered} folder={folder} />
        <FigureEmbed site={site} locale={locale} published={numbered} />
        <FigureEditions
          site={site}
          locale={locale}
          others={otherEditionsOf(site, published, locale)}
          title={words.otherEditions}
        />
      </article>
    </Page>
  );
}
