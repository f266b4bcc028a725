import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { datasetOf, honeypotDaily, kevMonthly, rpkiShare } from './fixtures.ts';

/** Data by the hour and by the week, and values that are too great, hidden or normalised. */

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

const honeypots = {
  source: { name: 'AWS honeypot packets 2013 (D. Blander)', licence: 'CC-BY-SA-4.0' },
  unit: { ja: 'パケット', en: 'packets' },
  measures: [
    { id: 'tcp', title: both('TCP') },
    { id: 'udp', title: both('UDP') },
    { id: 'icmp', title: both('ICMP') },
  ],
} as const;

/** Packets at honeypots by the hour, around the flood of 26 and 27 August 2013. */
export const honeypotHourly = datasetOf({
  ...honeypots,
  id: 'honeypot-hourly',
  dimension: 'hour',
  frequency: 'hour',
  rows: [
    ['2013-08-25T00', 55, 8, 17],
    ['2013-08-25T01', 51, 19, 7],
    ['2013-08-25T02', 58, 22, 10],
    ['2013-08-25T03', 45, 7, 4],
    ['2013-08-25T04', 75, 9, 6],
    ['2013-08-25T05', 81, 30, 9],
    ['2013-08-25T06', 62, 10, 12],
    ['2013-08-25T07', 89, 3, 14],
    ['2013-08-25T08', 62, 12, 5],
    ['2013-08-25T09', 57, 15, 13],
    ['2013-08-25T10', 77, 0, 10],
    ['2013-08-25T11', 57, 8, 6],
    ['2013-08-25T12', 91, 2, 12],
    ['2013-08-25T13', 71, 1, 6],
    ['2013-08-25T14', 78, 6, 10],
    ['2013-08-25T15', 69, 4, 6],
    ['2013-08-25T16', 90, 12, 6],
    ['2013-08-25T17', 79, 8, 12],
    ['2013-08-25T18', 65, 11, 7],
    ['2013-08-25T19', 94, 11, 11],
    ['2013-08-25T20', 67, 14, 12],
    ['2013-08-25T21', 62, 10, 6],
    ['2013-08-25T22', 44, 13, 10],
    ['2013-08-25T23', 64, 3, 6],
    ['2013-08-26T00', 96, 2, 17],
    ['2013-08-26T01', 64, 4, 11],
    ['2013-08-26T02', 76, 2, 10],
    ['2013-08-26T03', 74, 3, 12],
    ['2013-08-26T04', 77, 8, 9],
    ['2013-08-26T05', 70, 7, 15],
    ['2013-08-26T06', 78, 1, 8],
    ['2013-08-26T07', 76, 10, 24],
    ['2013-08-26T08', 57, 8, 10],
    ['2013-08-26T09', 50, 0, 4],
    ['2013-08-26T10', 71, 2, 15],
    ['2013-08-26T11', 84, 3, 8],
    ['2013-08-26T12', 68, 13, 14],
    ['2013-08-26T13', 86, 19, 5],
    ['2013-08-26T14', 74, 11, 14],
    ['2013-08-26T15', 84, 4, 10],
    ['2013-08-26T16', 100, 24, 6],
    ['2013-08-26T17', 65, 8, 11],
    ['2013-08-26T18', 71, 2, 14],
    ['2013-08-26T19', 67, 16, 27],
    ['2013-08-26T20', 73, 5, 16],
    ['2013-08-26T21', 61, 9, 11],
    ['2013-08-26T22', 71, 1029, 13],
    ['2013-08-26T23', 84, 8082, 13],
    ['2013-08-27T00', 80, 9110, 299],
    ['2013-08-27T01', 65, 20, 14],
    ['2013-08-27T02', 68, 13, 13],
    ['2013-08-27T03', 83, 9, 12],
    ['2013-08-27T04', 70, 12, 16],
    ['2013-08-27T05', 76, 22, 12],
    ['2013-08-27T06', 75, 10, 13],
    ['2013-08-27T07', 104, 7, 4],
    ['2013-08-27T08', 78, 7, 10],
    ['2013-08-27T09', 90, 7, 10],
    ['2013-08-27T10', 64, 9, 28],
    ['2013-08-27T11', 89, 14, 17],
    ['2013-08-27T12', 77, 9, 14],
    ['2013-08-27T13', 93, 21, 13],
    ['2013-08-27T14', 77, 15, 8],
    ['2013-08-27T15', 77, 11, 6],
    ['2013-08-27T16', 141, 46, 7],
    ['2013-08-27T17', 75, 5, 10],
    ['2013-08-27T18', 77, 4, 4],
    ['2013-08-27T19', 37, 12, 10],
    ['2013-08-27T20', 68, 8, 12],
    ['2013-08-27T21', 73, 23, 12],
    ['2013-08-27T22', 80, 4, 14],
    ['2013-08-27T23', 65, 2, 8],
  ],
});

/** The same hours with a second unit: TCP packets, and how much of all packets UDP was. */
export const honeypotShare = datasetOf({
  ...honeypots,
  id: 'honeypot-share',
  dimension: 'hour',
  frequency: 'hour',
  measures: [
    { id: 'tcp', title: both('TCP') },
    { id: 'udp_share', type: 'percent', title: { ja: 'UDPの割合', en: 'Share of UDP' } },
  ],
  rows: honeypotHourly.rows.map((row) => {
    const [tcp = 0, udp = 0, icmp = 0] = row.slice(1).map(Number);
    return [keyOf(row), tcp, Number(((udp / (tcp + udp + icmp)) * 100).toFixed(1))];
  }),
});

/** The days of the same log in weeks from Monday, June to August 2013. */
export const honeypotWeekly = datasetOf({
  ...honeypots,
  id: 'honeypot-weekly',
  dimension: 'date',
  frequency: 'week',
  rows: weeksOf(honeypotDaily.rows, '2013-06-03', '2013-09-01'),
});

function weeksOf(
  days: typeof honeypotDaily.rows,
  first: string,
  last: string,
): (string | number)[][] {
  const from = days.findIndex(([day]) => day === first);
  const to = days.findIndex(([day]) => day === last);
  return days.slice(from, to + 1).flatMap((row, index, all) => {
    if (index % 7 !== 0) return [];
    const week = all.slice(index, index + 7);
    const sums = [1, 2, 3].map((column) => week.reduce((sum, day) => sum + Number(day[column]), 0));
    return [[keyOf(row), ...sums]];
  });
}

/** Counts that an unsigned integer of 64 bits holds, and a double does not. */
export const bigCounts = datasetOf({
  id: 'big-counts',
  dimension: 'label',
  unit: { ja: 'バイト', en: 'bytes' },
  measures: [
    { id: 'received', title: { ja: '受信', en: 'Received' } },
    { id: 'sent', title: { ja: '送信', en: 'Sent' } },
  ],
  rows: [
    ['all-but-one', '18446744073709551614', '9007199254740993'],
    ['all', '18446744073709551615', '9223372036854775807'],
    ['half', '9223372036854775807', 9_007_199_254_740_991],
    ['few', 4096, null],
  ],
});

/** Routes of IPv4, where 1 is the first of them. */
export const rpkiNormalised = datasetOf({
  id: 'rpki-normalised',
  source: { name: 'BGP-RPKI-ROV direct peer data (C. Testart)', licence: 'MIT' },
  dimension: 'date',
  frequency: 'irregular',
  unit: { ja: '倍', en: 'times' },
  measures: [
    {
      id: 'ipv4_pairs',
      type: 'number',
      title: { ja: 'IPv4の経路', en: 'IPv4 routes' },
      base: { ja: '2019年1月3日の値', en: 'the value of 3 January 2019' },
    },
  ],
  rows: rpkiShare.rows.map((row) => [
    keyOf(row),
    Number((Number(row[1]) / Number(rpkiShare.rows[0]?.[1])).toPrecision(3)),
  ]),
});

const hiding = kevMonthly.rows
  .filter((row) => keyOf(row) >= '2024-07')
  .map((row) => ({ month: keyOf(row), few: Number(row[1]), many: Number(row[2]) }));
const isReleased = (month: string): boolean => month < '2025-09';

/** The catalogue of known exploited vulnerabilities, had counts below 5 and the last months to be hidden. */
export const kevHidden = datasetOf({
  id: 'kev-hidden',
  source: { name: 'CISA KEV catalog 2026.08.07', licence: 'CC0-1.0' },
  dimension: 'month',
  frequency: 'month',
  unit: { ja: '件', en: 'vulnerabilities' },
  smallest: 5,
  measures: [
    { id: 'ransomware', title: { ja: 'ランサムウェアでの悪用を確認', en: 'Known in ransomware' } },
    { id: 'other', title: { ja: 'それ以外', en: 'Others' } },
  ],
  statuses: hiding.flatMap(({ month, few }): Dataset['statuses'] => {
    if (!isReleased(month))
      return ['ransomware', 'other'].map((column) => ({ at: month, column, status: 'unreleased' }));
    return few < 5 ? [{ at: month, column: 'ransomware', status: 'suppressed' }] : [];
  }),
  rows: hiding.map(({ month, few, many }) =>
    isReleased(month) ? [month, few < 5 ? null : few, many] : [month, null, null],
  ),
});
