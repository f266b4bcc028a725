import { locales, type Locale } from '#lib/i18n/locale.ts';

/** One page of each type, as its path without the language. */
const typical = {
  home: '',
  monthly: 'wizsafe/',
  volumes: 'iir/',
  review: 'review/',
  report: 'wizsafe/2025-10/',
  volume: 'iir/042/',
  chapter: 'iir/042/01/',
  'report with a heatmap': 'review/002/',
  post: 'wizsafe/posts/kev-catalogue/',
  people: 'people/',
  person: 'people/kansoku-editorial-team/',
  data: 'data/',
  dataset: 'data/wizsafe-ddos-duration/',
  'dataset of labels': 'data/kev-vendors/',
  schema: 'data/schema/',
  about: 'about/',
  methodology: 'methodology/',
} as const;

export type TypicalPage = {
  readonly name: string;
  readonly locale: Locale | undefined;
  readonly path: string;
};

/** Every page type in both languages, and those that have none: the start page and the 404 page. */
export const typicalPages: readonly TypicalPage[] = [
  { name: 'start', locale: undefined, path: '' },
  { name: 'not found', locale: undefined, path: 'no-such-page/' },
  ...Object.entries(typical).flatMap(([name, path]) =>
    locales.map((locale) => ({ name: `${name}, ${locale}`, locale, path: `${locale}/${path}` })),
  ),
];

/** What the browser says of a page that is not there. */
export const notFoundMessage = /status of 404/;
