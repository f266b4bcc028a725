import type { Locale } from './locale.ts';

/** The words of the house that are not an author's: one catalogue a language, of the same keys. */
const ja = {
  languageName: '日本語',
  readIn: (language: string) => `${language}で読む`,
  skip: '本文へ',
  navigation: 'サイト内の移動',
  theme: '配色',
  themes: { auto: '自動', light: '明', dark: '暗' },
  people: '執筆者・関係者',
  gallery: '図の見本',
  gallerySummary: '使える図の種類のすべてです。それぞれに、figures.yamlへの書き方を添えています。',
  latest: '最新号',
  allEditions: 'すべての号',
  allOf: (periodical: string) => `${periodical}のすべての号`,
  posts: '解説記事',
  chapters: '目次',
  volumePublished: '原典の発行',
  contents: 'この記事の目次',
  observed: '観測対象期間',
  published: '公開日',
  followsLater: (language: string) => `${language}版は後日公開します。`,
  onlyIn: (language: string) => `${language}版のみ`,
  laterBy: (date: string, days: number) => `日本語版（${date}公開）の${days}日後に公開しました。`,
  otherOn: (date: string) => `英語版の公開日は${date}です。`,
  draft: '下書き',
  draftNotice: 'これは下書きです。公開されていません。',
  nature: {
    digest:
      'この記事は、公開された原典の要点を編集部の言葉でまとめた要約です。原典そのものではありません。',
    abstract: 'この記事は、原典を短く紹介する要旨です。原典の全体ではありません。',
  },
  points: 'この記事の要点',
  headline: '主な数値',
  source: '出典',
  licence: 'ライセンス',
  table: '表で見る',
  tableOf: '表',
  files: 'データ',
  mentioned: '本文の参照箇所',
  mention: (ordinal: number) => `参照${ordinal}`,
  knownProblems: 'データの注意点',
  breakNote: '系列の断絶',
  basedOn: '典拠',
  drawsOn: 'もとにした記事',
  drawnOnBy: 'この記事をもとにした記事',
  signatories: '原典の署名者',
  byline: '担当',
  feed: 'フィード（Atom）',
  siteLicence: '文章のライセンス（データはそれぞれのライセンスに従います）',
  notFound: 'ページが見つかりません',
  notFoundHelp: 'アドレスをご確認ください。公開したページのアドレスを変えることはありません。',
  faults: '直すべき点があります',
  faultCount: (count: number) => `直すべき点が${count}件あります`,
  profile: 'プロフィール',
  reports: '担当した記事',
  unknownMark: '×は値が不明であることを示します（0ではありません）。',
  previous: '前の号',
  next: '次の号',
  timeZone: (zone: string) => `タイムゾーン：${zone}`,
  timeZoneUnstated: 'タイムゾーン：提供元に記載なし',
} as const;

/** The form that every language of a catalogue has. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

const en: Widen<typeof ja> = {
  languageName: 'English',
  readIn: (language) => `Read in ${language}`,
  skip: 'Skip to the text',
  navigation: 'Site',
  theme: 'Theme',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  people: 'People',
  gallery: 'Gallery of figures',
  gallerySummary:
    'Every kind of figure there is, each with the lines of figures.yaml that order it.',
  latest: 'Latest edition',
  allEditions: 'All editions',
  allOf: (periodical) => `All editions of ${periodical}`,
  posts: 'Posts',
  chapters: 'Contents',
  volumePublished: 'Original published',
  contents: 'On this page',
  observed: 'Observed period',
  published: 'Published',
  followsLater: (language) => `The ${language} text will follow.`,
  onlyIn: (language) => `${language} only`,
  laterBy: (date, days) =>
    `Published ${days === 1 ? 'one day' : `${days} days`} after the Japanese text of ${date}.`,
  otherOn: (date) => `The Japanese text is dated ${date}.`,
  draft: 'Draft',
  draftNotice: 'This is a draft. It is not published.',
  nature: {
    digest:
      'This is a digest, in the editors’ own words, of a published original. It is not the original.',
    abstract: 'This is an abstract, a short account of an original. It is not the whole of it.',
  },
  points: 'Key points',
  headline: 'Headline figures',
  source: 'Source',
  licence: 'Licence',
  table: 'Show as a table',
  tableOf: 'Table',
  files: 'Data',
  mentioned: 'Referred to in the text',
  mention: (ordinal) => `reference ${ordinal}`,
  knownProblems: 'Known problems of the data',
  breakNote: 'Break in the series',
  basedOn: 'Based on',
  drawsOn: 'Draws on',
  drawnOnBy: 'Drawn on by',
  signatories: 'Signed in the original by',
  byline: 'By',
  feed: 'Feed (Atom)',
  siteLicence: 'Licence of the texts (each dataset has its own)',
  notFound: 'Page not found',
  notFoundHelp: 'Please check the address. Addresses of published pages never change.',
  faults: 'There is something to mend',
  faultCount: (count) => (count === 1 ? '1 fault to mend' : `${count} faults to mend`),
  profile: 'Profile',
  reports: 'Reports',
  unknownMark: '× marks a value that is not known (it is not 0).',
  previous: 'Previous edition',
  next: 'Next edition',
  timeZone: (zone) => `Time zone: ${zone}`,
  timeZoneUnstated: 'Time zone: not stated by the publisher',
};

const catalogue = { ja, en } as const;

export type Messages = Widen<typeof ja>;

export function messagesOf(locale: Locale): Messages {
  return catalogue[locale];
}
