import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/schema.ts';
import { protectTable, makeTable } from './table.ts';

/** A reader with all that is shown: the sums as the reader writes them down, `null` where a cell is hidden. */
type Seen = {
  readonly cells: readonly (number | null)[];
  readonly truth: readonly number[];
  /** Each: the cell of the total, and those of its parts. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly smallest: number;
};

/** The sums that a reader sets up: per equation a coefficient for each hidden cell, and what they come to. */
function unknownsOf({ cells, sums }: Seen): {
  readonly unknowns: readonly number[];
  readonly equations: readonly { readonly factors: readonly number[]; readonly result: number }[];
} {
  const unknowns = cells.flatMap((cell, index) => (cell === null ? [index] : []));
  const equations = sums.map(({ total, parts }) => {
    const signs = new Map([[total, -1], ...parts.map((part) => [part, 1] as const)]);
    let result = 0;
    for (const [index, sign] of signs) result -= sign * (cells[index] ?? 0);
    return { factors: unknowns.map((index) => signs.get(index) ?? 0), result };
  });
  return { unknowns, equations };
}

/** Hidden cells that follow from the sums alone: Gauss and Jordan, in whole numbers. */
function solvedBy(seen: Seen): readonly number[] {
  const { unknowns, equations } = unknownsOf(seen);
  const rows = equations.map(({ factors }) => factors.map(BigInt));
  let top = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const at = rows.findIndex((row, index) => index >= top && row[column] !== 0n);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows.splice(at, 1);
    rows.splice(top, 0, pivot);
    const head = pivot[column] ?? 1n;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0n;
      if (index !== top && factor !== 0n)
        rows[index] = row.map((value, position) => value * head - (pivot[position] ?? 0n) * factor);
    });
    top += 1;
  }
  return rows.flatMap((row) => {
    const known = unknowns.filter((_, index) => row[index] !== 0n);
    return known.length === 1 ? known : [];
  });
}

/** True where whole numbers from 1 to `most` fit all sums, with the unknown at `place` being `value`. */
function isPossible(
  { unknowns, equations }: ReturnType<typeof unknownsOf>,
  { place, value, most }: { readonly place: number; readonly value: number; readonly most: number },
): boolean {
  const fits = (low: readonly number[], high: readonly number[]): boolean => {
    const lows = [...low];
    const highs = [...high];
    for (let changed = true; changed;) {
      changed = false;
      for (const { factors, result } of equations) {
        let least = -result;
        let greatest = -result;
        factors.forEach((factor, index) => {
          least += factor > 0 ? (lows[index] ?? 0) : factor < 0 ? -(highs[index] ?? 0) : 0;
          greatest += factor > 0 ? (highs[index] ?? 0) : factor < 0 ? -(lows[index] ?? 0) : 0;
        });
        if (least > 0 || greatest < 0) return false;
        factors.forEach((factor, index) => {
          if (factor === 0) return;
          const bottom = lows[index] ?? 0;
          const top = highs[index] ?? 0;
          const nextTop = Math.min(top, bottom + (factor > 0 ? -least : greatest));
          const nextBottom = Math.max(bottom, top - (factor > 0 ? greatest : -least));
          if (nextTop === top && nextBottom === bottom) return;
          lows[index] = nextBottom;
          highs[index] = nextTop;
          changed = true;
        });
        if (changed) break;
      }
    }
    const open = lows.findIndex((bottom, index) => bottom < (highs[index] ?? 0));
    if (open < 0) return true;
    for (let tried = lows[open] ?? 0; tried <= (highs[open] ?? 0); tried += 1) {
      const fixed = (bounds: readonly number[]): number[] =>
        bounds.map((bound, index) => (index === open ? tried : bound));
      if (fits(fixed(lows), fixed(highs))) return true;
    }
    return false;
  };
  const bounds = (other: number): number[] =>
    unknowns.map((_, index) => (index === place ? value : other));
  return fits(bounds(1), bounds(most));
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 7, max: 40 }) },
);

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  parts: fc.integer({ min: 2, max: 4 }),
  smallest: fc.integer({ min: 3, max: 10 }),
  across: fc.boolean(),
  down: fc.boolean(),
  /** A total of the first two parts, itself a part of the whole. */
  nested: fc.boolean(),
  /** A second way to split the whole in two. */
  again: fc.boolean(),
});

const drawn = shape.chain((said) =>
  fc.record({
    said: fc.constant(said),
    counts: fc.array(fc.array(count, { minLength: said.parts, maxLength: said.parts }), {
      minLength: said.rows,
      maxLength: said.rows,
    }),
    splits: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: said.rows,
      maxLength: said.rows,
    }),
  }),
);

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** The drawn table as its author declares it. */
function declare({ said, counts, splits }: Drawn): {
  readonly dataset: Dataset;
  readonly protect: object;
  readonly sums: Seen['sums'];
} {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const names = counts[0]?.map((_, index) => `part${index}`) ?? [];
  const totals: { total: string; parts: string[] }[] = [];
  const columns = [...names];
  if (said.nested) {
    columns.push('some');
    totals.push({ total: 'some', parts: names.slice(0, 2) });
  }
  if (said.across) {
    columns.push('whole');
    totals.push({ total: 'whole', parts: said.nested ? ['some', ...names.slice(2)] : names });
  }
  // A total of two parts is one already where there are no more parts.
  const isAgain = said.again && said.across;
  if (isAgain) {
    columns.push('left', 'right');
    totals.push({ total: 'whole', parts: ['left', 'right'] });
  }
  const usable = totals.filter(({ parts }) => parts.length >= 2);
  const lines = counts.map((parts, row) => {
    const left = Math.floor(sum(parts) * (splits[row] ?? 0));
    return [
      ...parts,
      ...(said.nested ? [sum(parts.slice(0, 2))] : []),
      ...(said.across ? [sum(parts)] : []),
      ...(isAgain ? [left, sum(parts) - left] : []),
    ];
  });
  const body = lines.map((line, index) => [`row${index}`, line] as const);
  const all = columns.map((_, column) => sum(lines.map((line) => line[column] ?? 0)));
  const rows = Object.fromEntries([...body, ...(said.down ? [['total', all] as const] : [])]);
  const width = columns.length;
  const height = Object.keys(rows).length;
  return {
    dataset: makeTable(columns, rows),
    protect: {
      smallest: said.smallest,
      totals: usable,
      order: 'origin',
      ...(said.down ? { totalRow: 'total' } : {}),
    },
    sums: [
      ...Array.from({ length: height }, (_, row) =>
        usable.map(({ total, parts }) => ({
          total: row * width + columns.indexOf(total),
          parts: parts.map((part) => row * width + columns.indexOf(part)),
        })),
      ).flat(),
      ...(said.down
        ? columns.map((_, column) => ({
            total: (height - 1) * width + column,
            parts: body.map((_line, row) => row * width + column),
          }))
        : []),
    ],
  };
}

function numbersOf(dataset: Dataset): (number | null)[] {
  return dataset.rows.flatMap((row) =>
    row.slice(1).map((cell) => (typeof cell === 'number' ? cell : null)),
  );
}

function see(table: Drawn): Seen {
  const { dataset, protect, sums } = declare(table);
  const result = protectTable(dataset, protect);
  if (!result.ok) throw new Error(result.issues.map(({ reason }) => reason).join('\n'));
  const truth = numbersOf(dataset).map((cell) => cell ?? 0);
  return { cells: numbersOf(result.dataset), truth, sums, smallest: table.said.smallest };
}

test('small counts are hidden, zeros are shown, and what is shown is true', () => {
  fc.assert(
    fc.property(drawn, (table) => {
      const { cells, truth, smallest } = see(table);
      cells.forEach((cell, index) => {
        const value = truth[index] ?? 0;
        if (cell !== null) expect(cell).toBe(value);
        if (value > 0 && value < smallest) expect(cell).toBeNull();
        if (value === 0) expect(cell).toBe(0);
      });
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('who solves all sums exactly finds no hidden count', () => {
  fc.assert(
    fc.property(drawn, (table) => {
      expect(solvedBy(see(table))).toEqual([]);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('who tries all whole numbers is left with as many values of each hidden count as the smallest shown', () => {
  fc.assert(
    fc.property(drawn, (table) => {
      const seen = see(table);
      const system = unknownsOf(seen);
      system.unknowns.forEach((cell, place) => {
        const true_ = seen.truth[cell] ?? 0;
        const most = Math.max(...seen.truth) + 2 * seen.smallest;
        let found = 0;
        for (let away = 0; away <= 2 * seen.smallest && found < seen.smallest; away += 1)
          for (const value of away === 0 ? [true_] : [true_ - away, true_ + away])
            if (value >= 1 && isPossible(system, { place, value, most })) found += 1;
        expect(found).toBeGreaterThanOrEqual(seen.smallest);
      });
    }),
    { numRuns: 150, seed: 3 },
  );
});
