import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { numberedTitle } from '#lib/report/exhibit.ts';
import { getText } from '#lib/report/report.ts';
import { absolute, figurePath } from './address.ts';
import type { PublishedFigure } from './figure-pages.ts';
import type { SiteFile } from './schema.ts';

/** An item of CSL-JSON (citationstyles.org, CSL 1.0.2), as far as a figure has one. */
export type CslItem = {
  readonly id: string;
  readonly type: 'graphic';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title': string;
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: Locale;
  readonly note: string;
};

type Settings = Pick<SiteFile, 'address' | 'path' | 'title'>;

/** Digits of a sha256 that tell one state of a dataset from another. */
const hashDigits = 12;

/**
 * A figure as an item of CSL-JSON: title with its number, who made it, the report it stands in, its
 * publication date, its address, and in `note` the dataset with the beginning of its sha256.
 */
export function cslOf(
  settings: Settings,
  published: PublishedFigure & { readonly numberLabel: string },
  locale: Locale,
): CslItem {
  const { report, figure, numberLabel } = published;
  const { title: reportTitle, published: date } = getText(report, locale).matter;
  return {
    id: `${report.key}/${figure.id}`.replaceAll(/[^a-z0-9]+/g, '-'),
    type: 'graphic',
    title: numberedTitle(numberLabel, figure.title[locale], locale),
    author: [{ literal: settings.title[locale] }],
    'container-title': reportTitle,
    publisher: settings.title[locale],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: absolute(settings, locale, figurePath(report, figure.id)),
    language: locale,
    note: noteOf(figure, locale),
  };
}

function noteOf(figure: PublishedFigure['figure'], locale: Locale): string {
  const { source, id, sha256 } = figure.dataset;
  const state = `${id}, sha256:${sha256.slice(0, hashDigits)}`;
  return locale === 'ja'
    ? `データ: ${source.name.ja}（${state}）`
    : `Data: ${source.name.en} (${state})`;
}

/** The citation as a sentence. */
export function citeInWords(item: CslItem, locale: Locale): string {
  const date = formatPeriod(
    (item.issued['date-parts'][0] ?? [])
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
    locale,
  );
  const author = item.author.map(({ literal }) => literal).join(', ');
  return locale === 'ja'
    ? `${author}「${item.title}」、『${item['container-title']}』、${date}、${item.URL}、${item.note}`
    : `${author}, “${item.title}”, in ${item['container-title']}, ${date}, ${item.URL}. ${item.note}`;
}
