import type { Locale } from '#lib/i18n/locale.ts';
import { absolute, figurePath } from '#lib/site/address.ts';
import { pictureSize } from '#lib/site/embed.ts';
import type { PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';

type FigureImageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly published: PublishedFigure & { readonly numberLabel: string };
};

/** What others show of the page where it is linked to: the picture of the figure. React lifts it to the head. */
export function FigureImage({ site, locale, published }: FigureImageProps) {
  const { report, figure, numberLabel } = published;
  const { settings } = site;
  const { width, height } = pictureSize(figure, {
    locale,
    numberLabel,
    siteTitle: settings.title[locale],
  });
  const address = absolute(settings, locale, figurePath(report, figure.id));
  return (
    <>
      <meta property="og:image" content={`${address}${figure.id}.png`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={figure.alt[locale]} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
