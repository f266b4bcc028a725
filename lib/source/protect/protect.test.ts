import { expect, test } from 'vitest';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { makeTable, protectTable, showTable } from './table.ts';

const months = makeTable(['total', 'scan', 'flood', 'probe'], {
  '2025-01': [160, 100, 57, 3],
  '2025-02': [151, 90, 61, 0],
  '2025-03': [144, 80, 60, 4],
});

const across = [{ total: 'total', parts: ['scan', 'flood', 'probe'] }];

test('without a word nothing changes', () => {
  expect(protectTable(months, {})).toMatchObject({ ok: true, dataset: months });
});

test('a small count is hidden; a zero is shown', () => {
  const result = protectTable(months, { smallest: 5 });
  expect(showTable(result)).toMatchInlineSnapshot(`
    "2025-01 160 100 57 -
    2025-02 151 90 61 0
    2025-03 144 80 60 -"
  `);
  expect(result.ok && result.dataset.smallest).toBe(5);
});

test('with a total the smallest other part is hidden too', () => {
  expect(showTable(protectTable(months, { smallest: 5, totals: across }))).toMatchInlineSnapshot(`
    "2025-01 160 100 - -
    2025-02 151 90 61 0
    2025-03 144 80 - -"
  `);
});

test('a row of totals wants two hidden counts in each column as well', () => {
  const table = makeTable(['total', 'scan', 'flood', 'probe'], {
    '2025-01': [160, 100, 57, 3],
    '2025-02': [131, 70, 61, 0],
    '2025-03': [166, 80, 60, 26],
    '2025-04': [457, 250, 178, 29],
  });
  expect(showTable(protectTable(table, { smallest: 5, totals: across, totalRow: '2025-04' })))
    .toMatchInlineSnapshot(`
      "2025-01 160 100 - -
      2025-02 131 70 61 0
      2025-03 166 80 - -
      2025-04 457 250 178 29"
    `);
});

test('two hidden counts whose sum leaves too few values want a third', () => {
  const table = makeTable(['total', 'scan', 'flood', 'probe'], { '2025-01': [12, 8, 2, 2] });
  expect(showTable(protectTable(table, { smallest: 5, totals: across }))).toBe('2025-01 12 - - -');
});

test('where every other part is zero, the total goes', () => {
  const table = makeTable(['total', 'scan', 'flood', 'probe'], { '2025-01': [4, 0, 0, 4] });
  expect(showTable(protectTable(table, { smallest: 3, totals: across }))).toBe('2025-01 4 0 0 4');
  expect(showTable(protectTable(table, { smallest: 5, totals: across }))).toBe('2025-01 - 0 0 -');
});

test('counts beyond what a double holds are reckoned exactly', () => {
  const table = makeTable(['total', 'scan', 'flood'], {
    '2025-01': ['18014398509481987', '18014398509481985', 2],
  });
  const totals = [{ total: 'total', parts: ['scan', 'flood'] }];
  expect(showTable(protectTable(table, { smallest: 5, totals }))).toBe(
    '2025-01 18014398509481987 - -',
  );
  const wrong = makeTable(['total', 'scan', 'flood'], {
    '2025-01': ['18014398509481988', '18014398509481985', 2],
  });
  expect(showTable(protectTable(wrong, { smallest: 5, totals }))).toBe(
    'protect.totals.0: Unexpected `total` of row `2025-01`, expected the sum of `scan`, `flood`',
  );
});

test('what tells a count is hidden with it, whether it was small or hidden for another', () => {
  const table = makeTable(['total', 'scan', 'flood', 'probe', 'share: percent', 'peak: number'], {
    '2025-01': [160, 100, 57, 3, 35.6, 1.2],
    '2025-02': [151, 90, 61, 0, 40.4, null],
  });
  const protect = { smallest: 5, totals: across, tells: { flood: ['share'], probe: ['peak'] } };
  expect(showTable(protectTable(table, protect))).toMatchInlineSnapshot(`
    "2025-01 160 100 - - - -
    2025-02 151 90 61 0 40.4 ?"
  `);
});

test('a count that tells another is guarded in turn', () => {
  const table = makeTable(['total', 'scan', 'flood', 'events'], {
    '2025-01': [100, 60, 40, 2],
    '2025-02': [110, 70, 40, 30],
  });
  const totals = [{ total: 'total', parts: ['scan', 'flood'] }];
  expect(showTable(protectTable(table, { smallest: 5, totals, tells: { scan: ['events'] } })))
    .toMatchInlineSnapshot(`
      "2025-01 100 - - -
      2025-02 110 70 40 30"
    `);
});

test('counts that are not named stay, and bear the others out', () => {
  const protect = { smallest: 5, counts: ['scan', 'probe'], totals: across };
  expect(showTable(protectTable(months, protect))).toMatchInlineSnapshot(`
    "2025-01 160 - 57 -
    2025-02 151 90 61 0
    2025-03 144 - 60 -"
  `);
  expect(showTable(protectTable(months, { ...protect, counts: ['probe'] }))).toMatchInlineSnapshot(
    `"protect.smallest: Unexpected count to hide in \`probe\` of row \`2025-01\`, expected others that can be hidden with it"`,
  );
});

test('an unknown count is taken as known to readers', () => {
  const table = makeTable(['total', 'scan', 'flood', 'probe'], {
    '2025-01': [160, 100, null, 3],
    '2025-02': [null, 90, 61, 2],
  });
  expect(showTable(protectTable(table, { smallest: 5, totals: across }))).toMatchInlineSnapshot(`
    "2025-01 160 - ? -
    2025-02 ? 90 - -"
  `);
});

test('rows told apart by labels lose the order that their counts gave them', () => {
  const table = makeTable(['cases'], { worm: [90], bot: [40], adware: [3], all: [133] });
  expect(showTable(protectTable(table, { smallest: 5, totalRow: 'all' }))).toMatchInlineSnapshot(`
    "adware -
    bot -
    worm 90
    all 133"
  `);
  expect(showTable(protectTable(table, { smallest: 5, order: 'origin' }))).toMatchInlineSnapshot(`
    "worm 90
    bot 40
    adware -
    all 133"
  `);
  expect(showTable(protectTable(table, { smallest: 3 }))).toMatch(/^worm/);
});

test('a hidden cell has one status, in the place of its former ones; the others stay in order', () => {
  const note = { ja: '3件に訂正', en: 'Corrected to 3' };
  const table = makeTable(
    ['scan', 'probe'],
    { '2025-01': [7, 3], '2025-02': [4, 8] },
    {
      statuses: [
        { at: '2025-01', column: 'probe', status: 'corrected', note },
        { at: '2025-01', column: 'scan', status: 'provisional' },
        { at: '2025-01', column: 'probe', status: 'disputed' },
      ],
    },
  );
  const result = protectTable(table, { smallest: 5 });
  expect(result.ok && result.dataset.statuses).toEqual([
    { at: '2025-01', column: 'probe', status: 'suppressed' },
    { at: '2025-01', column: 'scan', status: 'provisional' },
    { at: '2025-02', column: 'scan', status: 'suppressed' },
  ]);
  expect(datasetSchema.safeParse(result.ok && result.dataset).success).toBe(true);
});

test('a row of totals may sum some of the counts only', () => {
  const table = makeTable(['attacks', 'sources'], {
    worm: [90, 40],
    bot: [40, 30],
    adware: [3, 20],
    all: [133, 70],
  });
  expect(showTable(protectTable(table, { smallest: 5, totalRow: 'all' }))).toBe(
    'protect.totalRow: Unexpected `sources` of row `all`, expected the sum of all other rows',
  );
  expect(
    showTable(protectTable(table, { smallest: 5, totalRow: { at: 'all', counts: ['attacks'] } })),
  ).toMatchInlineSnapshot(`
    "adware - 20
    bot - 30
    worm 90 40
    all 133 70"
  `);
});

test('totals that do not add up are named by row and column, never by number, and not without end', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`row${index}`, [90_001, 40_000, 50_000]]),
  );
  const text = showTable(
    protectTable(makeTable(['total', 'scan', 'flood'], rows), {
      smallest: 5,
      totals: [{ total: 'total', parts: ['scan', 'flood'] }],
    }),
  );
  expect(text.split('\n').at(0)).toMatchInlineSnapshot(
    `"protect.totals.0: Unexpected \`total\` of row \`row0\`, expected the sum of \`scan\`, \`flood\`"`,
  );
  expect(text.split('\n').at(-1)).toMatchInlineSnapshot(
    `"protect.totals.0: Unexpected \`total\` of row \`row9\`, expected the sum of \`scan\`, \`flood\` (and 20 more totals)"`,
  );
  expect(text).not.toMatch(/\d{5}/);
  const tooMany = makeTable(['total', 'scan', 'flood', 'probe'], { '2025-01': [9, 5, null, 5] });
  expect(showTable(protectTable(tooMany, { smallest: 5, totals: across }))).toMatch(
    /^protect.totals.0: /,
  );
});

test('ten thousand rows with sums both ways are done within seconds', () => {
  // Numbers without a pattern that are the same each time (Park and Miller, 1988).
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const lines = Array.from({ length: 10_000 }, () => {
    const parts = Array.from({ length: 4 }, () => Math.floor(-Math.log(next()) * 20));
    return [parts.reduce((a, b) => a + b, 0), ...parts];
  });
  const all = lines.reduce((sums, line) => sums.map((sum, at) => sum + (line[at] ?? 0)));
  const rows = Object.fromEntries([
    ...lines.map((line, index) => [`row${index}`, line] as const),
    ['all', all] as const,
  ]);
  const table = makeTable(['total', 'scan', 'flood', 'probe', 'spam'], rows);
  const protect = {
    smallest: 5,
    totals: [{ total: 'total', parts: ['scan', 'flood', 'probe', 'spam'] }],
    totalRow: 'all',
  };
  // Of this process's own time, as machines have other work beside it.
  const begun = process.cpuUsage();
  const result = protectTable(table, protect);
  expect(process.cpuUsage(begun).user / 1_000_000).toBeLessThan(5);
  expect(result.ok && result.dataset.statuses.length).toBeGreaterThan(6_000);
});
