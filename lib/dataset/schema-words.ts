import type { Bilingual } from '#lib/i18n/locale.ts';

/** What the places of a published dataset mean, by their paths in its JSON Schema. */
export const datasetWords: Readonly<Record<string, Bilingual>> = {
  '': {
    ja: '検査と整列を終えた観測値のデータセット。',
    en: 'A dataset of observations, checked and sorted.',
  },
  version: { ja: 'この形式の版。', en: 'The version of this format.' },
  id: {
    ja: 'データセットの名前。小文字の語をハイフンでつなぐ。',
    en: 'The name of the dataset: lower-case words joined by hyphens.',
  },
  title: { ja: '表題。', en: 'The title.' },
  description: {
    ja: '何を、どのように数えたものかの説明。',
    en: 'What was counted, and how.',
  },
  source: { ja: '観測した主体と収集物。', en: 'Who observed, and the collection.' },
  'source.name': { ja: '出典の名称。', en: 'What the source is called.' },
  'source.address': { ja: '出典のアドレス。', en: 'Where the source is found.' },
  'source.commit': {
    ja: 'もとにした収集物の版。',
    en: 'The state of the collection that the data was made from.',
  },
  'source.licence': { ja: '利用条件。', en: 'What may be done with the data.' },
  'source.licence.id': {
    ja: 'SPDXのライセンス識別子。出所を示して引用した事実は`facts`とする。',
    en: 'The SPDX id of the licence, or `facts` for facts quoted with their address.',
  },
  'source.licence.address': {
    ja: 'ライセンスの文面のアドレス。',
    en: 'Where the licence can be read.',
  },
  'source.licence.attribution': {
    ja: 'このデータから作ったものに添える文言。',
    en: 'The words that must stand beside what is made of the data.',
  },
  'source.licence.shareAlike': {
    ja: '派生物に同じライセンスを付ける必要があれば真。記入がなければ偽になり、その場合はライセンス識別子による。',
    en: 'True where what is made of the data must carry the same licence. False also where nothing was written; the id of the licence then tells.',
  },
  unit: {
    ja: '数えているものの単位。列に単位があれば、そちらが優先する。',
    en: 'What is counted; a column that has a unit of its own goes by that.',
  },
  period: {
    ja: '観測した期間。両端を含む。',
    en: 'The period observed, both ends included.',
  },
  'period.from': {
    ja: '最初の時・日・月・年(`2025-10-27T13`、`2025-10-27`、`2025-10`、`2025`)。',
    en: 'Its first hour, day, month or year: `2025-10-27T13`, `2025-10-27`, `2025-10`, `2025`.',
  },
  'period.to': { ja: '最後の時・日・月・年。', en: 'Its last hour, day, month or year.' },
  frequency: { ja: '観測値の間隔。', en: 'How far the observations are apart.' },
  timeZone: {
    ja: '時と日の区切りに使うタイムゾーン(IANAの名前)。提供元が示していなければnull。',
    en: 'The time zone of its hours and days by its IANA name; null where the publisher states none.',
  },
  columns: {
    ja: '列の定義。行の値はこの順に並ぶ。最初の列は行を区別するキー。',
    en: 'The columns, in the order of the cells of a row. The first is the key of the rows.',
  },
  ...columnWords('dimension', {
    ja: '時・日・月・年または分類。',
    en: 'An hour, day, month or year, or a label.',
  }),
  'columns[](dimension).labels': {
    ja: '分類のキーごとの、読者に見せる名前。',
    en: 'What readers see in place of a label, by label.',
  },
  'columns[](dimension).labels.*': { ja: 'キーの名前。', en: 'The words for a label.' },
  ...columnWords('measure', {
    ja: '件数、数値または割合。',
    en: 'A count, a number or a share.',
  }),
  'columns[](measure).unit': { ja: 'この列の単位。', en: 'The unit of this column.' },
  'columns[](measure).base': {
    ja: '正規化した値で、1が表す量。',
    en: 'Of a normalised measure: what 1 stands for.',
  },
  ...columnWords('attribute', {
    ja: '文、日本語と英語の文、またはアドレスの一覧。',
    en: 'A text, a text in both languages, or a list of addresses.',
  }),
  statuses: {
    ja: '値の状態。欠けている理由や、どこまで信頼できるかを示す。',
    en: 'Why values are missing, or how far to trust them.',
  },
  'statuses[].at': { ja: '行のキー。', en: 'The key of the row.' },
  'statuses[].column': { ja: '列の名前。', en: 'The id of the column.' },
  'statuses[].status': {
    ja: '状態を表す語(SDMXのOBS_STATUSに当たる)。',
    en: 'The status, in words for what SDMX calls OBS_STATUS.',
  },
  'statuses[].note': { ja: '補足。', en: 'More about it.' },
  breaks: {
    ja: '定義が変わり、前後を比べられない箇所。',
    en: 'Where a definition changed, so that values before and after cannot be compared.',
  },
  'breaks[].at': {
    ja: '新しい定義になった最初の時・日・月・年。',
    en: 'The first hour, day, month or year of the new definition.',
  },
  'breaks[].note': { ja: '何が変わったかの説明。', en: 'What changed.' },
  notes: { ja: '既知の問題。', en: 'Known problems.' },
  method: { ja: '観測と集計の方法。', en: 'How it was observed and counted.' },
  revisions: {
    ja: '公表した値を、いつ、どのような場合に改定するか。記録していなければnull。',
    en: 'When and why published values change as planned; null where it is not recorded.',
  },
  smallest: {
    ja: '1以上この数未満の件数は示さない。差し引きで分かる値も同様。',
    en: 'Counts from 1 up to below this are not shown, nor what would give them away.',
  },
  rows: {
    ja: '観測値。1行に1要素、各行の値は列の順。不明な値はnull、2^53−1を超える件数は数字の文字列。',
    en: 'The observations, a list for each row with its cells in the order of the columns. Null is unknown; a count beyond 2^53 − 1 is its digits as a text.',
  },
};

function columnWords(role: string, type: Bilingual): Record<string, Bilingual> {
  const at = `columns[](${role})`;
  return {
    [`${at}.id`]: {
      ja: '列の名前。小文字の語を下線でつなぐ。',
      en: 'The id of the column: lower-case words joined by underscores.',
    },
    [`${at}.title`]: { ja: '列の見出し。', en: 'The heading of the column.' },
    [`${at}.role`]: {
      ja: '列の役割。dimensionは行を区別し、measureは観測値、attributeは行への補足。',
      en: 'What the column does: a dimension tells rows apart, a measure was observed, an attribute says more of a row.',
    },
    [`${at}.type`]: type,
  };
}
