import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { chartWidths, type ChartWidth } from '#lib/chart/chart.ts';
import { drawFile } from '#lib/chart/draw-file.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type Embedded = {
  readonly figure: Figure;
  readonly locale: Locale;
  readonly numberLabel: string;
  readonly siteTitle: string;
  /** Whole address of the figure's page. */
  readonly page: string;
};

/** Rim of a drawing that stands alone, in px on each side. */
const rim = 32;

/**
 * A figure as a page of its own for the frame of another site: the drawing with its title, source and
 * licence, at the width that fits, and a link to its page. It runs and fetches nothing.
 */
export function embedPage(embedded: Embedded): string {
  const { figure, locale, page, siteTitle } = embedded;
  const style = [
    'body{margin:0;background:#fff;color:#1c2126;font:14px/1.5 sans-serif}',
    `svg{display:block;width:100%;height:auto}.narrow svg{max-width:${chartWidths.narrow + 2 * rim}px}.wide svg{max-width:${chartWidths.wide + rim}px}`,
    `.wide{display:none}@media(min-width:${chartWidths.wide + rim}px){.narrow{display:none}.wide{display:block}}`,
    'p{margin:0;padding:0 16px 12px}a{color:#0b4f8a}',
  ].join('');
  const [narrow, wide] = [drawn(embedded, 'narrow'), drawn(embedded, 'wide')];
  const styles = [style, ...styleOf(narrow), ...styleOf(wide)];
  const hashes = [...new Set(styles)].map((each) => `'${hashOf(each)}'`).join(' ');
  const policy = `default-src 'none'; style-src ${hashes}`;
  const title = figure.title[locale];
  const html = h('html', { lang: locale }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', title),
      h('link', { rel: 'canonical', href: page }),
      h('style', style),
    ]),
    h('body', [
      h('div', { className: 'narrow' }, [narrow]),
      h('div', { className: 'wide' }, [wide]),
      h('p', [
        h(
          'a',
          { href: page, target: '_top' },
          locale === 'ja'
            ? `${siteTitle}で見る（表・データ）`
            : `At ${siteTitle}, with its table and data`,
        ),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}

/** Each width is a drawing of its own, whose ids must not meet. */
function drawn(embedded: Embedded, width: ChartWidth): Element {
  const { figure, locale } = embedded;
  return drawFile(placeChart(figure, width, locale), figure, {
    ...embedded,
    idPrefix: `${width}-`,
  });
}

function styleOf({ children }: Element): string[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'style' && child.children[0]?.type === 'text'
      ? [child.children[0].value]
      : [],
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
