import type { Locale } from './locale.ts';
import type { Widen } from './messages.ts';
import { formatNumber } from './number.ts';

/** What a citation names. */
type Cited = {
  readonly title: string;
  readonly publisher: string;
  readonly period: string;
  readonly version: string;
  readonly file: string;
  /** The first digits of the file's sha256. */
  readonly hash: string;
  readonly address: string;
};

/** The words of the pages of observation data: one catalogue a language, of the same keys. */
const ja = {
  data: '観測データ',
  dataSummary:
    'レポートの図と数値のもとになった観測データの一覧です。どのデータにも出典、ライセンス、既知の問題を添えています。ファイルはsha256で照合できます。',
  noData: '公開している観測データはまだありません。',
  machines: '機械可読データ',
  catalogue: 'すべてのデータのカタログ（DCAT、JSON-LD）',
  contents: 'このページの目次',
  listJoin: '、',

  overview: 'このデータの概要',
  period: '対象期間',
  frequency: '頻度',
  frequencies: {
    hour: '1時間ごと',
    day: '1日ごと',
    week: '1週間ごと',
    month: '1か月ごと',
    year: '1年ごと',
    irregular: '不定期',
    none: '対象期間の全体',
  },
  rows: '行数',
  rowCount: (count: number) => `${formatNumber(count, 'ja')}行`,
  unit: '単位',
  timeZone: 'タイムゾーン',
  notStated: '提供元に記載なし',
  notRecorded: 'このサイトには記録していません。',
  version: '版',
  retrieved: '最終取得日',
  inTokyo: (date: string) => `${date}（日本時間）`,

  figure: '図',
  noFigure: '数値がないため、図はありません。',
  table: '表',
  latestRows: (shown: number, all: number) =>
    `全${formatNumber(all, 'ja')}行のうち、新しい${formatNumber(shown, 'ja')}行を示します。`,
  firstRows: (shown: number, all: number) =>
    `全${formatNumber(all, 'ja')}行のうち、はじめの${formatNumber(shown, 'ja')}行を示します。`,
  allRows: 'すべての行を含むCSV',

  files: 'ファイルと照合',
  fileKinds: {
    csv: 'CSV（UTF-8）',
    'excel-csv': 'Excelで開くためのCSV（日本語）',
    json: 'JSON（説明のすべてを含む）',
    parquet: 'Apache Parquet',
  },
  packageFile: 'Data Packageの記述',
  csvwFile: 'CSVWの記述（W3C）',
  bytes: (count: number) => `${formatNumber(count, 'ja')}バイト`,
  howToCheck:
    '受け取ったファイルが公開したものと同じであることは、sha256で確かめられます。次のコマンドの結果を、上の値と比べてください。',
  check: 'この場で照合',
  checking: '照合しています…',
  same: '一致しました。',
  different: '一致しません。配信中のファイルのsha256：',
  unchecked: 'ファイルを取得できず、照合できませんでした。',

  columns: 'CSVとParquetの列',
  columnName: '列名',
  columnMeaning: '意味',
  columnType: '種類',
  partJa: (title: string) => `${title}（日本語）`,
  partEn: (title: string) => `${title}（英語）`,
  partStatus: (title: string) => `「${title}」の状態（欠測・秘匿・速報値など）`,
  statusType: '状態',
  statusCodes: '状態の列に入る語',
  statusEmpty: '値があって状態の欄が空なら但し書きはなく、値も状態も空なら値は不明です。',
  columnTypes: {
    hour: '時',
    date: '日',
    month: '月',
    year: '年',
    label: '分類',
    count: '件数',
    number: '数値',
    percent: '割合',
    text: '文',
    bilingual: '文（日本語と英語）',
    addresses: 'アドレス',
  },
  base: (title: string, base: string) => `「${title}」は正規化した値です。1は${base}を表します。`,

  source: '出典とライセンス',
  publisher: '提供元',
  commit: '提供元の版',
  licence: 'ライセンス',
  facts: '事実の引用（出典ごと）',
  attribution: '表示する文言',
  derived: '二次利用',
  shareAlike: 'このデータから作ったものには、同じライセンスを付ける必要があります。',
  shareFreely: 'このデータから作ったものに、同じライセンスを付ける必要はありません。',

  quality: '方法と品質',
  method: '観測と集計の方法',
  knownProblems: '既知の問題',
  noProblems: '記載している問題はありません。',
  breaks: '系列の断絶',
  noBreaks: '記載している断絶はありません。',
  revisions: '改定方針',
  statuses: '欠測・秘匿・速報値',
  notZero: '値が欠けていることと、値が0であることは別です。',
  noStatuses: '欠けた値も、但し書きの付いた値もありません。',
  valueCount: (count: number) => `${formatNumber(count, 'ja')}個`,
  statusMeanings: {
    missing: '値が分かりません（欠測）。',
    suppressed: '対象が特定されるおそれがあるため、示していません。',
    'not-collected': '集めていません。',
    'not-public': '観測した側が公表していません。',
    unreleased: 'まだ公開していない期間の値です。',
    provisional: '速報値です。後に改定されることがあります。',
    disputed: '値の間に食い違いがあるなど、疑義があります。',
    corrected: '訂正した後の値です。',
  },
  absent: '行のない期間',
  absentMeaning: 'その期間の値は一つも分かりません。',
  smallest: (count: number) =>
    `1以上${formatNumber(count, 'ja')}未満の件数は示していません。差し引きなどでそれが分かってしまう値も同様です。`,

  history: '取得履歴',
  retrievedOn: (date: string) => `${date}（日本時間）に取得しました。`,
  firstPull: (rows: number) => `最初の取得（${formatNumber(rows, 'ja')}行）`,
  mendedPull: (rows: number) =>
    `取り直し（${formatNumber(rows, 'ja')}行、それまでの状態との違いは不明）`,
  rowsAdded: (count: number) => `${formatNumber(count, 'ja')}行を追加`,
  rowsRemoved: (count: number) => `${formatNumber(count, 'ja')}行を削除`,
  valuesChanged: (count: number) => `${formatNumber(count, 'ja')}個の値を変更`,
  columnsAdded: (names: string) => `列を追加（${names}）`,
  columnsRemoved: (names: string) => `列を削除（${names}）`,
  wordsChanged: '説明のみを変更',

  uses: 'このデータを使う記事',
  usedInText: '本文の数値',
  noUses: '公開した記事では、まだ使っていません。',

  cite: '引用のしかた',
  citation: ({ title, publisher, period, version, file, hash, address }: Cited) =>
    `${publisher}「${title}」${period}、版${version}（${file}、sha256：${hash}…）。${address}`,

  schema: '観測データのJSONの書き方',
  schemaSummary:
    '観測データを提供する側が書くJSONの説明です。表はJSON Schemaそのものから作っています。',
  schemaFile: 'JSON Schema',
  wireSchema: '提供する側のJSON',
  wireSchemaSummary:
    'データ基盤が書き出すファイルです。source.yamlと合わせてデータセットになります。',
  datasetSchema: 'データセットのJSON',
  datasetSchemaSummary: '検査と整列を終えた、このサイトが公開する形です。',
  schemaPlace: '場所',
  schemaType: '型',
  required: '必須',
  optional: '任意',
  oneOf: '次のいずれか：',
} as const;

const en: Widen<typeof ja> = {
  data: 'Observation data',
  dataSummary:
    'The observation data that the figures and numbers of the reports are taken from. Each dataset comes with its source, its licence and its known problems, and its files can be checked by sha256.',
  noData: 'No observation data has been released yet.',
  machines: 'For machines',
  catalogue: 'Catalogue of all datasets (DCAT, JSON-LD)',
  contents: 'On this page',
  listJoin: ', ',

  overview: 'This dataset in brief',
  period: 'Period',
  frequency: 'Frequency',
  frequencies: {
    hour: 'hourly',
    day: 'daily',
    week: 'weekly',
    month: 'monthly',
    year: 'yearly',
    irregular: 'irregular',
    none: 'the period as a whole',
  },
  rows: 'Rows',
  rowCount: (count) => (count === 1 ? '1 row' : `${formatNumber(count, 'en')} rows`),
  unit: 'Unit',
  timeZone: 'Time zone',
  notStated: 'not stated by the publisher',
  notRecorded: 'Not recorded here.',
  version: 'Version',
  retrieved: 'Last retrieved',
  inTokyo: (date) => `${date} (Japan time)`,

  figure: 'Figure',
  noFigure: 'There is no figure, as there are no numbers.',
  table: 'Table',
  latestRows: (shown, all) =>
    `The latest ${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} rows.`,
  firstRows: (shown, all) =>
    `The first ${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} rows.`,
  allRows: 'All rows as CSV',

  files: 'Files, and how to check them',
  fileKinds: {
    csv: 'CSV (UTF-8)',
    'excel-csv': 'CSV to open in Excel (Japanese)',
    json: 'JSON, with all that is said of the data',
    parquet: 'Apache Parquet',
  },
  packageFile: 'Data Package description',
  csvwFile: 'CSVW description (W3C)',
  bytes: (count) => `${formatNumber(count, 'en')} bytes`,
  howToCheck:
    'Whether a file is the one that was published can be seen from its sha256. Compare what this command prints with the value above.',
  check: 'Check here',
  checking: 'Checking…',
  same: 'It is the same.',
  different: 'It is not the same. The sha256 of the file as served:',
  unchecked: 'The file could not be fetched, so it was not checked.',

  columns: 'Columns of the CSV and Parquet files',
  columnName: 'Name',
  columnMeaning: 'Meaning',
  columnType: 'Type',
  partJa: (title) => `${title} (Japanese)`,
  partEn: (title) => `${title} (English)`,
  partStatus: (title) => `Status of “${title}”: missing, suppressed, provisional …`,
  statusType: 'status',
  statusCodes: 'Words in the columns of statuses',
  statusEmpty:
    'A value whose status is empty carries no reservation; where the value is empty as well, it is not known.',
  columnTypes: {
    hour: 'hour',
    date: 'day',
    month: 'month',
    year: 'year',
    label: 'category',
    count: 'count',
    number: 'number',
    percent: 'share',
    text: 'text',
    bilingual: 'text (Japanese and English)',
    addresses: 'addresses',
  },
  base: (title, base) => `“${title}” is normalised: 1 stands for ${base}.`,

  source: 'Source and licence',
  publisher: 'Publisher',
  commit: 'State of the collection',
  licence: 'Licence',
  facts: 'facts, quoted with their sources',
  attribution: 'Attribution',
  derived: 'Derived works',
  shareAlike: 'What is made of this data must carry the same licence.',
  shareFreely: 'What is made of this data need not carry the same licence.',

  quality: 'Method and quality',
  method: 'Method',
  knownProblems: 'Known problems',
  noProblems: 'None is recorded.',
  breaks: 'Breaks in the series',
  noBreaks: 'None is recorded.',
  revisions: 'Revision policy',
  statuses: 'Missing, suppressed and provisional values',
  notZero: 'An absent value is not a zero.',
  noStatuses: 'No value is absent, and none carries a reservation.',
  valueCount: (count) => (count === 1 ? '1 value' : `${formatNumber(count, 'en')} values`),
  statusMeanings: {
    missing: 'The value is not known.',
    suppressed: 'Not shown, as it could tell whom it is about.',
    'not-collected': 'Not collected.',
    'not-public': 'Not published by who observed it.',
    unreleased: 'Of a period that has not been released yet.',
    provisional: 'May still be revised.',
    disputed: 'In doubt, for instance because it contradicts another value.',
    corrected: 'As it stands after a correction.',
  },
  absent: 'Periods without a row',
  absentMeaning: 'Not one value of them is known.',
  smallest: (count) =>
    `Counts from 1 to below ${formatNumber(count, 'en')} are not shown, nor any value that would give them away.`,

  history: 'History of retrievals',
  retrievedOn: (date) => `Retrieved on ${date} (Japan time).`,
  firstPull: (rows) =>
    rows === 1 ? 'first retrieval (1 row)' : `first retrieval (${formatNumber(rows, 'en')} rows)`,
  mendedPull: (rows) =>
    `retrieved anew (${rows === 1 ? '1 row' : `${formatNumber(rows, 'en')} rows`}; what changed is not known)`,
  rowsAdded: (count) => (count === 1 ? '1 row added' : `${formatNumber(count, 'en')} rows added`),
  rowsRemoved: (count) =>
    count === 1 ? '1 row removed' : `${formatNumber(count, 'en')} rows removed`,
  valuesChanged: (count) =>
    count === 1 ? '1 value changed' : `${formatNumber(count, 'en')} values changed`,
  columnsAdded: (names) => `columns added (${names})`,
  columnsRemoved: (names) => `columns removed (${names})`,
  wordsChanged: 'descriptions only',

  uses: 'Reports that use this data',
  usedInText: 'Numbers in the text',
  noUses: 'No published report uses it yet.',

  cite: 'How to cite this data',
  citation: ({ title, publisher, period, version, file, hash, address }) =>
    `${publisher}: ${title}, ${period}, version ${version}. ${address} (${file}, sha256 ${hash}…).`,

  schema: 'JSON of observation data',
  schemaSummary:
    'What the JSON of a producer of observation data looks like. The tables are made from the JSON Schema itself.',
  schemaFile: 'JSON Schema',
  wireSchema: 'JSON of a producer',
  wireSchemaSummary:
    'What a data platform writes. Together with a source.yaml it becomes a dataset.',
  datasetSchema: 'JSON of a dataset',
  datasetSchemaSummary: 'As this site publishes it: checked and sorted.',
  schemaPlace: 'Place',
  schemaType: 'Type',
  required: 'required',
  optional: 'optional',
  oneOf: 'One of:',
};

const catalogue = { ja, en } as const;

export type DataMessages = Widen<typeof ja>;

export function dataMessagesOf(locale: Locale): DataMessages {
  return catalogue[locale];
}
