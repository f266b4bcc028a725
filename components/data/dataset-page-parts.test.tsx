import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { datasetSchema } from '#lib/dataset/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { DatasetColumns } from './dataset-columns.tsx';
import { DatasetHistory } from './dataset-history.tsx';
import { DatasetQuality } from './dataset-quality.tsx';
import { DatasetSource } from './dataset-source.tsx';
import { DatasetStrip } from './dataset-strip.tsx';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

const dataset = datasetSchema.parse({
  version: 2,
  id: 'scans',
  title: both('Scans'),
  description: both('Scans'),
  source: { name: both('An observatory'), licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-08', to: '2025-10' },
  frequency: 'month',
  timeZone: null,
  smallest: 10,
  columns: [
    { id: 'month', title: { ja: '月', en: 'Month' }, role: 'dimension', type: 'month' },
    { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
    {
      id: 'index',
      title: { ja: '指数', en: 'Index' },
      role: 'measure',
      type: 'number',
      unit: { ja: '倍', en: 'times' },
      base: { ja: '2024年の平均', en: 'the mean of 2024' },
    },
  ],
  statuses: [
    { at: '2025-08', column: 'total', status: 'suppressed' },
    { at: '2025-10', column: 'total', status: 'provisional' },
  ],
  rows: [
    ['2025-08', null, 1],
    ['2025-10', 20, 2],
  ],
});

const none = {
  rowsAdded: 0,
  rowsRemoved: 0,
  valuesChanged: 0,
  columnsAdded: [],
  columnsRemoved: [],
};

function pull(day: string, to: string, changes?: LoadedDataset['lock']['history'][0]['changes']) {
  const data = '0'.repeat(64);
  const period = { from: '2025-08', to };
  return { retrieved: `${day}T00:00:00Z`, data, rows: 2, period, ...(changes && { changes }) };
}

function textOf(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<\/(?:p|li|tr|dt|dd|h3)>/g, '\n')
    .replace(/<\/t[hd]>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .trim();
}

function historyOf(history: LoadedDataset['lock']['history'], locale: Locale): string {
  return textOf(<DatasetHistory loaded={loadedWith(history)} locale={locale} />);
}

function loadedWith(history: LoadedDataset['lock']['history']): LoadedDataset {
  const hash = { bytes: 1, sha256: '0'.repeat(64) };
  const lock = {
    version: 2,
    address: 'origin.json',
    retrieved: '2026-01-05T20:00:00Z',
    origin: hash,
    data: hash,
    history,
  } as const;
  return { dataset, sha256: hash.sha256, lock: { ...lock, history } };
}

test('each pull is told in words, with the titles of columns that are there', () => {
  const history = [
    pull('2025-09-01', '2025-08'),
    pull('2025-10-01', '2025-09', { ...none, rowsAdded: 1, valuesChanged: 1200 }),
    pull('2025-10-02', '2025-09', none),
    pull('2025-10-02', '2025-09'),
    pull('2025-10-03', '2025-09', {
      ...none,
      rowsRemoved: 1,
      columnsAdded: ['index'],
      columnsRemoved: ['hosts'],
    }),
    pull('2025-12-01', '2025-11', { ...none, rowsAdded: 9, valuesChanged: 1 }),
  ];
  expect(historyOf(history, 'ja')).toMatchInlineSnapshot(`
    "2025年10月3日（日本時間）：1行を削除、列を追加（指数）、列を削除（hosts）
    2025年10月2日（日本時間）：取り直し（2行、それまでの状態との違いは不明）
    2025年10月2日（日本時間）：説明のみを変更
    2025年10月1日（日本時間）：1行を追加、1,200個の値を変更
    2025年9月1日（日本時間）：最初の取得（2行）"
  `);
  expect(historyOf(history, 'en')).toMatchInlineSnapshot(`
    "3 October 2025 (Japan time): 1 row removed, columns added (Index), columns removed (hosts)
    2 October 2025 (Japan time): retrieved anew (2 rows; what changed is not known)
    2 October 2025 (Japan time): descriptions only
    1 October 2025 (Japan time): 1 row added, 1,200 values changed
    1 September 2025 (Japan time): first retrieval (2 rows)"
  `);
});

test('without a history the retrieval alone is told, by the day in Japan', () => {
  expect(historyOf([], 'ja')).toBe('2026年1月6日（日本時間）に取得しました。');
  expect(historyOf([], 'en')).toBe('Retrieved on 6 January 2026 (Japan time).');
});

test('where no pull is told, page and strip name one day, which is not that of a later one', () => {
  const history = [
    pull('2025-12-01', '2025-11'),
    pull('2026-01-05', '2025-12', { ...none, rowsAdded: 1, valuesChanged: 1 }),
  ];
  expect(historyOf(history, 'en')).toBe('Retrieved on 1 December 2025 (Japan time).');
  const strip = textOf(<DatasetStrip loaded={loadedWith(history)} locale="en" />);
  expect(strip).toContain('Last retrieved\n1 December 2025 (Japan time)');
  expect(strip).toContain('Time zone\nnot stated by the publisher');
});

test('the strip names the day of the last pull that is told', () => {
  const history = [
    pull('2025-11-01', '2025-10'),
    pull('2025-12-01', '2025-11', { ...none, rowsAdded: 1 }),
  ];
  const strip = textOf(<DatasetStrip loaded={loadedWith(history)} locale="ja" />);
  expect(strip).toContain('最終取得日\n2025年11月1日（日本時間）');
});

test('of a licence as much is said as its id or its source tells', () => {
  const termsOf = (licence: object, locale: Locale): string =>
    textOf(
      <DatasetSource
        source={datasetSchema.parse({ ...dataset, source: { ...dataset.source, licence } }).source}
        locale={locale}
      />,
    );
  expect(termsOf({ id: 'CC-BY-SA-4.0' }, 'en')).toMatchInlineSnapshot(`
    "Publisher
    An observatory
    Licence
    CC-BY-SA-4.0
    Derived works
    What is made of this data must carry the same licence."
  `);
  expect(termsOf({ id: 'CC0-1.0' }, 'ja')).toMatchInlineSnapshot(`
    "提供元
    An observatory
    ライセンス
    CC0-1.0
    二次利用
    このデータから作ったものに、同じライセンスを付ける必要はありません。"
  `);
  expect(termsOf({ id: 'OGL-UK-3.0', attribution: both('By them') }, 'en')).toMatchInlineSnapshot(`
    "Publisher
    An observatory
    Licence
    OGL-UK-3.0
    Attribution
    By them"
  `);
});

test('what is absent is counted and never called zero; what nobody wrote is not laid on the publisher', () => {
  expect(textOf(<DatasetQuality dataset={dataset} locale="ja" />)).toMatchInlineSnapshot(`
    "観測と集計の方法
    このサイトには記録していません。
    既知の問題
    記載している問題はありません。
    系列の断絶
    記載している断絶はありません。
    改定方針
    このサイトには記録していません。
    欠測・秘匿・速報値
    値が欠けていることと、値が0であることは別です。
    秘匿 1個
    対象が特定されるおそれがあるため、示していません。
    速報値 1個
    速報値です。後に改定されることがあります。
    行のない期間 1
    その期間の値は一つも分かりません。
    1以上10未満の件数は示していません。差し引きなどでそれが分かってしまう値も同様です。"
  `);
  expect(textOf(<DatasetQuality dataset={dataset} locale="en" />)).toMatchInlineSnapshot(`
    "Method
    Not recorded here.
    Known problems
    None is recorded.
    Breaks in the series
    None is recorded.
    Revision policy
    Not recorded here.
    Missing, suppressed and provisional values
    An absent value is not a zero.
    suppressed 1 value
    Not shown, as it could tell whom it is about.
    provisional 1 value
    May still be revised.
    Periods without a row 1
    Not one value of them is known.
    Counts from 1 to below 10 are not shown, nor any value that would give them away."
  `);
});

test('columns are told by the names that the files have, the words for statuses, and what 1 is', () => {
  expect(textOf(<DatasetColumns dataset={dataset} locale="en" />)).toMatchInlineSnapshot(`
    "Name | Meaning | Type | Unit | 
    month | Month | month |  | 
    total | Total | count | scans | 
    index | Index | number | times | 
    total_status | Status of “Total”: missing, suppressed, provisional … | status |  | 
    Words in the columns of statuses
    suppressed
    suppressed Not shown, as it could tell whom it is about.
    provisional
    provisional May still be revised.
    A value whose status is empty carries no reservation; where the value is empty as well, it is not known.
    “Index” is normalised: 1 stands for the mean of 2024."
  `);
  expect(textOf(<DatasetColumns dataset={dataset} locale="ja" />)).toMatchInlineSnapshot(`
    "列名 | 意味 | 種類 | 単位 | 
    month | 月 | 月 |  | 
    total | 件数 | 件数 | 件 | 
    index | 指数 | 数値 | 倍 | 
    total_status | 「件数」の状態（欠測・秘匿・速報値など） | 状態 |  | 
    状態の列に入る語
    suppressed
    秘匿 対象が特定されるおそれがあるため、示していません。
    provisional
    速報値 速報値です。後に改定されることがあります。
    値があって状態の欄が空なら但し書きはなく、値も状態も空なら値は不明です。
    「指数」は正規化した値です。1は2024年の平均を表します。"
  `);
});

test('without a status there is no column of them, and no word to explain', () => {
  const whole = { ...dataset, statuses: [] };
  expect(textOf(<DatasetColumns dataset={whole} locale="ja" />)).not.toContain('状態');
});
