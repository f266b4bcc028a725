import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { Drawing } from '#components/figure/drawing.tsx';
import { FigureSource } from '#components/figure/figure-source.tsx';

type DatasetFigureProps = {
  readonly figure: Figure;
  readonly locale: Locale;
  /** Address of what the live chart is made from. */
  readonly live: string;
};

/** A whole dataset drawn. Its table and its files stand below it on the page. */
export function DatasetFigure({ figure, locale, live }: DatasetFigureProps) {
  return (
    <figure className="exhibit dataset-figure" id={figure.id} data-kind={figure.kind}>
      <figcaption>
        <p className="exhibit-title">{figure.title[locale]}</p>
        <p className="exhibit-subtitle">{figure.subtitle[locale]}</p>
      </figcaption>
      <Drawing figure={figure} locale={locale} live={live} />
      <FigureSource figure={figure} locale={locale} />
    </figure>
  );
}
