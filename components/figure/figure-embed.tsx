import { figureMessagesOf } from '#lib/i18n/figure-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absolute, figurePath } from '#lib/site/address.ts';
import { embedHeight, iframeOf } from '#lib/site/embed.ts';
import type { PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';

type FigureEmbedProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly published: PublishedFigure & { readonly numberLabel: string };
};

/** The lines that show the figure on another site, as this edition has it. */
export function FigureEmbed({ site, locale, published }: FigureEmbedProps) {
  const words = figureMessagesOf(locale);
  const { report, figure, numberLabel } = published;
  const code = iframeOf({
    title: figure.title[locale],
    address: `${absolute(site.settings, locale, figurePath(report, figure.id))}embed.html`,
    height: embedHeight(figure, { locale, numberLabel, siteTitle: site.settings.title[locale] }),
  });
  return (
    <section aria-labelledby="embed">
      <h2 id="embed">{words.embed}</h2>
      <p>{words.embedNote}</p>
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </section>
  );
}
