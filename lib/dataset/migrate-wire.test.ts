import { expect, test } from 'vitest';
import { migrateWire } from './migrate-wire.ts';

test('a file that states no version, or the first, is brought to the second', () => {
  expect(migrateWire({ rows: [] })).toEqual({ version: 2, rows: [] });
  expect(migrateWire({ version: 1, rows: [] })).toEqual({ version: 2, rows: [] });
});

test.for([[{ version: 2, rows: [] }], [{ version: 3 }], [{ version: '1' }], [[]], [null], ['x']])(
  '%j comes back as it was',
  ([data]) => {
    expect(migrateWire(data)).toBe(data);
  },
);
