import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { href } from '#lib/site/address.ts';
import { galleryFigurePath, galleryPath, type GalleryEntry } from '#lib/site/gallery.ts';
import type { Site } from '#lib/site/site.ts';
import { Drawing } from '#components/figure/drawing.tsx';
import { FigureData } from '#components/figure/figure-data.tsx';
import { FigureSource } from '#components/figure/figure-source.tsx';
import { Page } from '#components/layout/page.tsx';

type GalleryPageProps = { readonly site: Site; readonly locale: Locale };

/** Every kind of figure, with the lines of `figures.yaml` that order it: what an author may ask for. */
export function GalleryPage({ site, locale }: GalleryPageProps) {
  const words = messagesOf(locale);
  return (
    <Page
      site={site}
      locale={locale}
      path={galleryPath}
      title={words.gallery}
      description={words.gallerySummary}
    >
      <header className="page-header">
        <h1>{words.gallery}</h1>
        <p className="report-summary">{words.gallerySummary}</p>
      </header>
      <div className="prose">
        {site.gallery.map((entry) => (
          <GalleryItem key={entry.figure.id} entry={entry} site={site} locale={locale} />
        ))}
      </div>
    </Page>
  );
}

function GalleryItem({ entry, site, locale }: GalleryPageProps & { readonly entry: GalleryEntry }) {
  const { figure, yaml } = entry;
  const folder = href(site.settings, locale, galleryFigurePath(figure.id));
  return (
    <section aria-labelledby={`kind-${figure.id}`}>
      <h2 id={`kind-${figure.id}`}>
        <code>{figure.id}</code>
      </h2>
      <figure className="exhibit figure-exhibit" id={figure.id} data-kind={figure.kind}>
        <figcaption>
          <p className="exhibit-title">{figure.title[locale]}</p>
          <p className="exhibit-subtitle">{figure.subtitle[locale]}</p>
        </figcaption>
        <Drawing figure={figure} locale={locale} live={`${folder}live.json`} />
        <FigureSource figure={figure} locale={locale} />
        <FigureData figure={figure} locale={locale} folder={folder} />
      </figure>
      <pre tabIndex={0}>
        <code>{yaml}</code>
      </pre>
    </section>
  );
}
