import { datasetSchema, datasetVersion, type Dataset } from '../schema.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

/** For tests: what spreadsheets, CSV and HTML can be made to trip over, as labels. */
export const hostileLabels = [
  '=HYPERLINK("https://phish.example","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' \u3000=1',
  '\u200b=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  'say "no", then\r\nrun',
  '<script>alert(1)</script>',
  '🦑 イカ',
  'plain',
] as const;

/** For tests: every type of column, every place where a file can go wrong. */
export const hostileDataset: Dataset = datasetSchema.parse({
  version: datasetVersion,
  id: 'hostile',
  title: { ja: '=表題 <b>&', en: '=Title <b>&' },
  description: { ja: '試験用', en: 'For tests' },
  source: {
    name: both('Example'),
    licence: { id: 'CC-BY-4.0', attribution: both('Example, CC BY 4.0') },
  },
  unit: { ja: '件', en: 'items' },
  period: { from: '2025', to: '2025' },
  frequency: 'none',
  timeZone: 'Asia/Tokyo',
  columns: [
    {
      id: 'label',
      title: { ja: '=分類', en: '=Label' },
      role: 'dimension',
      type: 'label',
      labels: { plain: { ja: '=無地', en: 'plain' } },
    },
    { id: 'day', title: both('day'), role: 'dimension', type: 'date' },
    { id: 'small', title: both('small'), role: 'measure', type: 'count' },
    { id: 'large', title: both('large'), role: 'measure', type: 'count' },
    { id: 'larger', title: both('larger'), role: 'measure', type: 'count' },
    { id: 'largest', title: both('largest'), role: 'measure', type: 'count' },
    {
      id: 'change',
      title: both('change'),
      role: 'measure',
      type: 'number',
      unit: { ja: '倍', en: 'times' },
      base: { ja: '前年', en: 'the year before' },
    },
    { id: 'nothing', title: both('nothing'), role: 'measure', type: 'percent' },
    { id: 'small_status', title: both('taken'), role: 'attribute', type: 'text' },
    { id: 'method', title: both('method'), role: 'attribute', type: 'bilingual' },
    { id: 'sources', title: both('sources'), role: 'attribute', type: 'addresses' },
  ],
  statuses: [
    { at: 'plain', column: 'small', status: 'provisional' },
    { at: 'plain', column: 'small', status: 'disputed' },
    { at: '+1', column: 'nothing', status: 'suppressed' },
  ],
  rows: hostileLabels.map((label, at) => [
    label,
    at === 0 ? '1969-12-31' : '2025-10-27',
    at,
    at === 1 ? '9223372036854775807' : at === 2 ? 9007199254740991 : null,
    at === 1 ? '18446744073709551615' : at,
    at === 1 ? '18446744073709551616' : at,
    at === 0 ? -1.5 : at === 1 ? 1e21 : at === 2 ? 1e-7 : 0.1 + 0.2,
    null,
    at === 0 ? '' : '@cmd',
    at === 0 ? null : { ja: '-手法', en: '-method' },
    at === 0 ? ['https://a.example/', 'https://b.example/?a=1,2'] : null,
  ]),
});
