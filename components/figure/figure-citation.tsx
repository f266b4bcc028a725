import { figureMessagesOf } from '#lib/i18n/figure-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { citeInWords, cslOf } from '#lib/site/figure-citation.ts';
import type { PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';

type FigureCitationProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly published: PublishedFigure & { readonly numberLabel: string };
  readonly folder: string;
};

/** How the figure is cited: as a sentence, and as files for programs that keep citations. */
export function FigureCitation({ site, locale, published, folder }: FigureCitationProps) {
  const words = figureMessagesOf(locale);
  const file = `${folder}${published.figure.id}`;
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <p className="citation">{citeInWords(cslOf(site.settings, published, locale), locale)}</p>
      <p className="files">
        <a href={`${file}.bib`}>BibTeX</a> <a href={`${file}.ris`}>RIS</a>{' '}
        <a href={`${file}.csl.json`}>CSL-JSON</a>
      </p>
    </section>
  );
}
