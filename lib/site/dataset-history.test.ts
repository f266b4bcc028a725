import { expect, test } from 'vitest';
import type { Lock } from '#lib/dataset/lock.ts';
import { dayInTokyo, tellHistory } from './dataset-history.ts';

const changes = {
  rowsAdded: 1,
  rowsRemoved: 0,
  valuesChanged: 0,
  columnsAdded: [],
  columnsRemoved: [],
};

function pull(retrieved: string, to: string, changed?: object): Lock['history'][number] {
  return {
    retrieved,
    data: '0'.repeat(64),
    rows: 8,
    period: { from: '2025-01', to },
    ...(changed && { changes: { ...changes, ...changed } }),
  };
}

const history = [
  pull('2025-09-01T00:00:00Z', '2025-08'),
  pull('2025-10-01T00:00:00Z', '2025-09', {}),
  pull('2025-11-01T00:00:00Z', '2025-10', { rowsAdded: 31 }),
  pull('2025-11-15T00:00:00Z', '2025-10', { rowsAdded: 0, valuesChanged: 2 }),
];

test('pulls are told newest first, the first one by its rows', () => {
  expect(
    tellHistory({ dataset: { period: { from: '2025-01', to: '2025-10' } }, lock: { history } }),
  ).toMatchInlineSnapshot(`
    [
      {
        "changes": {
          "columnsAdded": [],
          "columnsRemoved": [],
          "rowsAdded": 0,
          "rowsRemoved": 0,
          "valuesChanged": 2,
        },
        "day": "2025-11-15",
        "kind": "changed",
      },
      {
        "changes": {
          "columnsAdded": [],
          "columnsRemoved": [],
          "rowsAdded": 31,
          "rowsRemoved": 0,
          "valuesChanged": 0,
        },
        "day": "2025-11-01",
        "kind": "changed",
      },
      {
        "changes": {
          "columnsAdded": [],
          "columnsRemoved": [],
          "rowsAdded": 1,
          "rowsRemoved": 0,
          "valuesChanged": 0,
        },
        "day": "2025-10-01",
        "kind": "changed",
      },
      {
        "day": "2025-09-01",
        "kind": "first",
        "rows": 8,
      },
    ]
  `);
});

test('of pulls of observations that are not released nothing is told', () => {
  const told = tellHistory({
    dataset: { period: { from: '2025-01', to: '2025-09' } },
    lock: { history },
  });
  expect(told).toEqual([
    { kind: 'changed', day: '2025-10-01', changes },
    { kind: 'first', day: '2025-09-01', rows: 8 },
  ]);
});

test('a later pull without its changes is not the first, even where the first is not told', () => {
  const mended = pull('2025-10-01T00:00:00Z', '2025-09');
  const kinds = (first: string): string[] =>
    tellHistory({
      dataset: { period: { from: '2025-01', to: '2025-09' } },
      lock: { history: [pull('2025-09-01T00:00:00Z', first), mended] },
    }).map(({ kind }) => kind);
  expect(kinds('2025-08')).toEqual(['mended', 'first']);
  expect(kinds('2025-10')).toEqual(['mended']);
});

test('a day is of Japan, whose midnight is three in the afternoon in UTC', () => {
  expect(dayInTokyo('2026-11-23T14:59:59.999Z')).toBe('2026-11-23');
  expect(dayInTokyo('2026-11-23T15:00:00Z')).toBe('2026-11-24');
});
