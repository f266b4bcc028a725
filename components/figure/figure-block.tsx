import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { figurePath, href } from '#lib/site/address.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import type { Site } from '#lib/site/site.ts';
import { BackReferences } from './back-references.tsx';
import { Drawing } from './drawing.tsx';
import { ExhibitNumber } from './exhibit-number.tsx';
import { FigureData } from './figure-data.tsx';
import { FigureSource } from './figure-source.tsx';

type FigureBlockProps = {
  readonly site: Site;
  readonly report: Report;
  readonly locale: Locale;
  readonly figure: Figure;
  readonly number: string;
  readonly references: number;
};

/** A figure complete in the HTML: message, subtitle, drawing, breaks, remark, source, table and files. */
export function FigureBlock({
  site,
  report,
  locale,
  figure,
  number,
  references,
}: FigureBlockProps) {
  const folder = href(site.settings, locale, figurePath(report, figure.id));
  const dataset = figure.dataset.id;
  return (
    <figure className="exhibit figure-exhibit" id={figure.id} data-kind={figure.kind}>
      <figcaption>
        <p className="exhibit-title">
          <ExhibitNumber context={{ report, locale }} kind="figure" number={number} />{' '}
          {figure.title[locale]}
        </p>
        <p className="exhibit-subtitle">{figure.subtitle[locale]}</p>
      </figcaption>
      <Drawing figure={figure} locale={locale} live={`${folder}live.json`} />
      <FigureSource
        figure={figure}
        locale={locale}
        dataPage={
          site.datasets.has(dataset) ? href(site.settings, locale, datasetPath(dataset)) : undefined
        }
      />
      <FigureData figure={figure} locale={locale} folder={folder} page />
      <BackReferences id={figure.id} count={references} locale={locale} />
    </figure>
  );
}
