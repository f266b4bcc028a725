import type { Locale } from './locale.ts';

/** The words of a figure's page. */
const ja = {
  page: 'この図のページ',
  origin: 'この図のもとになったもの',
  drawn: '描いた期間',
  method: '集計の方法',
  alternative: '図の説明',
  state: 'データのsha256',
  cite: '引用',
  embed: '埋め込み',
  embedNote:
    '次の行をほかのページに貼ると、この号のこの図が表示されます。スクリプトは使いません。あとの号の図に置き換わることはありません。',
  otherEditions: 'ほかの号の同じ図',
};

const en: typeof ja = {
  page: 'Page of this figure',
  origin: 'What this figure stands on',
  drawn: 'Period drawn',
  method: 'Method',
  alternative: 'The figure in words',
  state: 'sha256 of the data',
  cite: 'Cite',
  embed: 'Embed',
  embedNote:
    'These lines show this figure on another page, as this edition has it. They use no script, and never change to that of a later edition.',
  otherEditions: 'The same figure in other editions',
};

export function figureMessagesOf(locale: Locale): typeof ja {
  return locale === 'ja' ? ja : en;
}
