import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/schema.ts';
import { makeTable, protectTable } from './table.ts';

/** What a reader has: the cells, null where hidden, and the sums as the reader writes them down. */
type Seen = {
  readonly cells: readonly (number | null)[];
  readonly truth: readonly number[];
  readonly sums: readonly Sum[];
  readonly smallest: number;
};

/** By the places of cells. */
type Sum = { readonly total: number; readonly parts: readonly number[] };

/** Of each sum a factor for every hidden cell, and what they come to. */
type Unknowns = {
  readonly places: readonly number[];
  readonly equations: readonly { readonly factors: readonly number[]; readonly result: number }[];
};

function unknownsOf({ cells, sums }: Seen): Unknowns {
  const places = cells.flatMap((cell, index) => (cell === null ? [index] : []));
  const equations = sums.map(({ total, parts }) => {
    const signs = new Map([[total, -1], ...parts.map((part) => [part, 1] as const)]);
    const known = [...signs].map(([index, sign]) => sign * (cells[index] ?? 0));
    return {
      factors: places.map((index) => signs.get(index) ?? 0),
      result: -known.reduce((a, b) => a + b, 0),
    };
  });
  return { places, equations };
}

/** Hidden cells that follow from the sums alone: Gauss and Jordan, in whole numbers. */
function solvedBy(seen: Seen): readonly number[] {
  const { places, equations } = unknownsOf(seen);
  const rows = equations.map(({ factors }) => factors.map(BigInt));
  let top = 0;
  for (const column of places.keys()) {
    const at = rows.findIndex((row, index) => index >= top && row[column] !== 0n);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows.splice(at, 1);
    rows.splice(top, 0, pivot);
    const head = pivot[column] ?? 1n;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0n;
      if (index !== top && factor !== 0n)
        rows[index] = row.map((value, place) => value * head - (pivot[place] ?? 0n) * factor);
    });
    top += 1;
  }
  return rows.flatMap((row) => {
    const known = places.filter((_, index) => row[index] !== 0n);
    return known.length === 1 ? known : [];
  });
}

type Bounds = { readonly lows: readonly number[]; readonly highs: readonly number[] };

/** The bounds that the sums leave of the unknowns; undefined where nothing fits. */
function narrowed(bounds: Bounds, { equations }: Unknowns): Bounds | undefined {
  const lows = [...bounds.lows];
  const highs = [...bounds.highs];
  const narrow = (factors: readonly number[], result: number): boolean | undefined => {
    const sums = [lows, highs].map((low, at) =>
      factors.reduce(
        (sum, factor, index) =>
          sum + factor * ((factor > 0 ? low : at === 0 ? highs : lows)[index] ?? 0),
        -result,
      ),
    );
    const [least = 0, greatest = 0] = sums;
    if (least > 0 || greatest < 0) return undefined;
    let changed = false;
    factors.forEach((factor, index) => {
      if (factor === 0) return;
      const low = lows[index] ?? 0;
      const high = highs[index] ?? 0;
      lows[index] = Math.max(low, high - (factor > 0 ? greatest : -least));
      highs[index] = Math.min(high, low + (factor > 0 ? -least : greatest));
      changed ||= lows[index] !== low || highs[index] !== high;
    });
    return changed;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const { factors, result } of equations) {
      const done = narrow(factors, result);
      if (done === undefined) return undefined;
      changed ||= done;
    }
  }
  return { lows, highs };
}

/** True where whole numbers within the bounds fit all sums: tried one by one. */
function isPossible(bounds: Bounds, unknowns: Unknowns): boolean {
  const left = narrowed(bounds, unknowns);
  if (left === undefined) return false;
  const open = left.lows.findIndex((low, index) => low < (left.highs[index] ?? 0));
  if (open < 0) return true;
  const low = left.lows[open] ?? 0;
  const tries = Array.from({ length: (left.highs[open] ?? 0) - low + 1 }, (_, more) => low + more);
  return tries.some((value) => isPossible(fixedAt(left, open, value), unknowns));
}

function fixedAt({ lows, highs }: Bounds, at: number, value: number): Bounds {
  const fixed = (bounds: readonly number[]): number[] =>
    bounds.map((bound, index) => (index === at ? value : bound));
  return { lows: fixed(lows), highs: fixed(highs) };
}

/** How many values a hidden cell can have, up to `smallest` of those around the true one. */
function possibleValues(seen: Seen, unknowns: Unknowns, at: number): number {
  const { smallest, truth } = seen;
  const most = Math.max(...truth) + 2 * smallest;
  const bounds = {
    lows: unknowns.places.map(() => 1),
    highs: unknowns.places.map(() => most),
  };
  const value = truth[unknowns.places[at] ?? 0] ?? 0;
  let found = 0;
  for (let tried = Math.max(1, value - smallest); tried <= value + smallest; tried += 1)
    if (found < smallest && isPossible(fixedAt(bounds, at, tried), unknowns)) found += 1;
  return found;
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 7, max: 40 }) },
);

const said = fc.record({
  parts: fc.integer({ min: 2, max: 4 }),
  smallest: fc.integer({ min: 3, max: 10 }),
  across: fc.boolean(),
  down: fc.boolean(),
  /** A total of the first two parts, itself a part of the whole. */
  nested: fc.boolean(),
  /** A second way to split the whole, in two. */
  again: fc.boolean(),
  /** A cell that is unknown in the data, and known to this reader. */
  missing: fc.option(fc.nat({ max: 40 })),
});

type Drawn = {
  readonly said: typeof said extends fc.Arbitrary<infer Said> ? Said : never;
  readonly counts: readonly (readonly number[])[];
  readonly splits: readonly number[];
};

/** Tables of so many rows. */
function tablesOf(minLength: number, maxLength: number): fc.Arbitrary<Drawn> {
  const lines = fc.array(
    fc.record({
      counts: fc.array(count, { minLength: 4, maxLength: 4 }),
      split: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength, maxLength },
  );
  return fc.record({ said, lines }).map((drawn) => ({
    said: drawn.said,
    counts: drawn.lines.map(({ counts }) => counts.slice(0, drawn.said.parts)),
    splits: drawn.lines.map(({ split }) => split),
  }));
}

const tables = tablesOf(1, 5);

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The columns of a drawn table, and which are totals of which. */
function columnsOf({ said }: Drawn) {
  const names = Array.from({ length: said.parts }, (_, index) => `part${index}`);
  const isAgain = said.again && said.across;
  // Of two parts the nested total would be the whole, and the whole one part.
  const whole = said.nested && said.parts > 2 ? ['some', ...names.slice(2)] : names;
  return {
    columns: [
      ...names,
      ...(said.nested ? ['some'] : []),
      ...(said.across ? ['whole'] : []),
      ...(isAgain ? ['left', 'right'] : []),
    ],
    totals: [
      ...(said.nested ? [{ total: 'some', parts: names.slice(0, 2) }] : []),
      ...(said.across ? [{ total: 'whole', parts: whole }] : []),
      ...(isAgain ? [{ total: 'whole', parts: ['left', 'right'] }] : []),
    ],
    isAgain,
  };
}

/** A drawn table as its author declares it, with all its true counts. */
function declare(table: Drawn) {
  const { said, counts, splits } = table;
  const { columns, totals, isAgain } = columnsOf(table);
  const lines = counts.map((parts, row) => {
    const left = Math.floor(sumOf(parts) * (splits[row] ?? 0));
    return [
      ...parts,
      ...(said.nested ? [sumOf(parts.slice(0, 2))] : []),
      ...(said.across ? [sumOf(parts)] : []),
      ...(isAgain ? [left, sumOf(parts) - left] : []),
    ];
  });
  const all = columns.map((_, column) => sumOf(lines.map((line) => line[column] ?? 0)));
  const truth = [...lines, ...(said.down ? [all] : [])];
  const placeOf = (row: number, id: string): number => row * columns.length + columns.indexOf(id);
  const sums = [
    ...truth.flatMap((_line, row) =>
      totals.map(({ total, parts }) => ({
        total: placeOf(row, total),
        parts: parts.map((part) => placeOf(row, part)),
      })),
    ),
    ...(said.down ? columns : []).map((id) => ({
      total: placeOf(lines.length, id),
      parts: lines.map((_line, row) => placeOf(row, id)),
    })),
  ];
  const known = truth.map((line, row) =>
    line.map((value, at) => (row * columns.length + at === said.missing ? null : value)),
  );
  const rows = Object.fromEntries(known.map((line, row) => [`row${row}`, line]));
  const protect = {
    smallest: said.smallest,
    totals,
    order: 'origin',
    ...(said.down ? { totalRow: `row${lines.length}` } : {}),
  };
  return { dataset: makeTable(columns, rows), protect, sums, truth: truth.flat() };
}

function numbersOf({ rows }: Dataset): (number | null)[] {
  return rows.flatMap((row) =>
    row.slice(1).map((cell) => (typeof cell === 'number' ? cell : null)),
  );
}

function see(table: Drawn): Seen {
  const { dataset, protect, sums, truth } = declare(table);
  const result = protectTable(dataset, protect);
  // What is unknown may leave a count alone with what a reader could know; that is refused.
  fc.pre(result.ok || table.said.missing === null);
  if (!result.ok) throw new Error(result.issues.map(({ reason }) => reason).join('\n'));
  const cells = numbersOf(result.dataset).map((cell, index) =>
    index === table.said.missing ? (truth[index] ?? null) : cell,
  );
  return { cells, truth, sums, smallest: table.said.smallest };
}

test('small counts are hidden, zeros are shown, and what is shown is true', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { cells, truth, smallest } = see(table);
      const wrong = cells.filter((cell, index) => {
        const value = truth[index] ?? 0;
        const isSmall = value > 0 && value < smallest && index !== table.said.missing;
        return cell === null ? value === 0 : isSmall || cell !== value;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('who solves all sums exactly finds no hidden count', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(solvedBy(see(table))).toEqual([]);
    }),
    { numRuns: 600, seed: 2 },
  );
});

test('nor in tables so long that not all of their cells are looked at', () => {
  fc.assert(
    fc.property(tablesOf(30, 50), (table) => {
      expect(solvedBy(see(table))).toEqual([]);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('who tries all whole numbers is left with as many values of each hidden count as the smallest shown', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const seen = see(table);
      const unknowns = unknownsOf(seen);
      const tooFew = unknowns.places.filter(
        (_place, at) => possibleValues(seen, unknowns, at) < seen.smallest,
      );
      expect(tooFew).toEqual([]);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('the same table gives the same choice', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(see(table)).toEqual(see(table));
    }),
    { numRuns: 50, seed: 4 },
  );
});
