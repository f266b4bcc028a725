import { expect, test } from 'vitest';
import { makeTable, protectTable } from './table.ts';

const table = makeTable(['total', 'scan', 'flood', 'share: percent'], {
  '2025-01': [160, 100, 60, 62.5],
  '2025-02': [151, 90, 61, 59.6],
});

/** What the author reads: where, what, and what to do. */
function faultsOf(protect: object): string {
  const result = protectTable(table, protect);
  if (result.ok) return 'no fault';
  return result.issues
    .map(
      ({ path, reason, help, rule }) =>
        `${path.join('.')}: ${reason}  ${rule ?? ''}\n    ${help ?? ''}`,
    )
    .join('\n');
}

const says = { ja: '最初の月', en: 'the first month' };

test('columns and rows that are not there, with what may have been meant', () => {
  expect(
    faultsOf({
      smallest: 5,
      counts: ['scans', 'flood'],
      totals: [{ total: 'totals', parts: ['scan', 'share'] }],
      totalRow: '2025-03',
      tells: { flud: ['share'], flood: ['shares'] },
      normalise: [{ measures: ['key', 'peak'], base: { at: '2025-1' }, says }],
      allow: [{ column: 'note', kinds: ['host'] }],
    }),
  ).toMatchInlineSnapshot(`
    "protect.counts.0: Unexpected column \`scans\`, expected one of the counts  protect-column
        Did you mean \`scan\`?
    protect.totals.0.total: Unexpected column \`totals\`, expected one of the counts  protect-column
        Did you mean \`total\`?
    protect.totals.0.parts.1: Unexpected column \`share\` of type percent, expected one of the counts  protect-column
        There are: total, scan, flood.
    protect.totalRow: Unexpected row \`2025-03\`, expected the key of a row  protect-row
        Did you mean \`2025-01\`?
    protect.tells.flud: Unexpected column \`flud\`, expected one of the counts  protect-column
        Did you mean \`flood\`?
    protect.tells.flood.0: Unexpected column \`shares\`, expected one of the measures  protect-column
        Did you mean \`share\`?
    protect.normalise.0.base.at: Unexpected row \`2025-1\`, expected the key of a row  protect-row
        Did you mean \`2025-01\`?
    protect.normalise.0.measures.0: Unexpected column \`key\` of type month, expected one of the measures  protect-column
        There are: total, scan, flood, share.
    protect.normalise.0.measures.1: Unexpected column \`peak\`, expected one of the measures  protect-column
        There are: total, scan, flood, share.
    protect.allow.0.column: Unexpected column \`note\`, expected one of the columns  protect-column
        There are: key, total, scan, flood, share."
  `);
});

test.each([
  ['counts of no threshold', { counts: ['scan'] }],
  ['totals of no threshold', { totals: [{ total: 'total', parts: ['scan', 'flood'] }] }],
  ['a row of totals of no threshold', { totalRow: '2025-02' }],
  ['an order of no threshold', { order: 'origin' }],
  ['what tells of no threshold', { tells: { scan: ['share'] } }],
  [
    'what tells of a count that is not protected',
    { smallest: 5, counts: ['flood'], tells: { scan: ['share'] } },
  ],
  ['a part twice', { smallest: 3, totals: [{ total: 'total', parts: ['scan', 'scan'] }] }],
  ['a count twice', { smallest: 5, counts: ['scan', 'scan'] }],
  ['a total of itself', { smallest: 3, totals: [{ total: 'total', parts: ['total', 'scan'] }] }],
  [
    'totals in a circle',
    {
      smallest: 3,
      totals: [
        { total: 'total', parts: ['scan', 'flood'] },
        { total: 'scan', parts: ['total', 'flood'] },
      ],
    },
  ],
  [
    'a measure normalised twice',
    { normalise: [{ measures: ['scan', 'scan'], base: 'first', says }] },
  ],
  [
    'parts normalised beside their total',
    {
      totals: [{ total: 'total', parts: ['scan', 'flood'] }],
      normalise: [{ measures: ['scan', 'flood'], base: 'first', says }],
    },
  ],
  [
    'a count normalised beside its share',
    { tells: { scan: ['share'] }, normalise: [{ measures: ['scan'], base: 'first', says }] },
  ],
])('%s', (_name, protect) => {
  expect(faultsOf(protect)).toMatchSnapshot();
});

test('a threshold for nothing', () => {
  const shares = makeTable(['share: percent'], { '2025-01': [62.5] });
  const result = protectTable(shares, { smallest: 5 });
  expect(!result.ok && result.issues[0]?.reason).toBe(
    'Unexpected `smallest` of a dataset without counts, expected a measure of type count',
  );
});
