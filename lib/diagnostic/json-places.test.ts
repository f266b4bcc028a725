import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPlaces } from './json-places.ts';

const text = `{
  "a \\"}": [1, "x]", {"b": [ [], {} ]}],
  "rows": [
    ["2025-10", null],
    ["2025-11", -1.5e3 ]
  ]
}`;

test.for([
  [[], '1:1'],
  [['a "}'], '2:12'],
  [['a "}', 1], '2:16'],
  [['a "}', 2, 'b', 1], '2:34'],
  [['rows', 1, 1], '5:17'],
] as const)('%j', ([path, place]) => {
  expect(placeOf(path)).toBe(place);
});

test('a path that leads nowhere has the place of its last parent', () => {
  expect(placeOf(['rows', 1, 7, 'x'])).toBe('5:5');
  expect(placeOf(['__proto__'])).toBe('1:1');
});

test('every value of any JSON is found where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (value, indent) => {
      const written = JSON.stringify(value, null, indent);
      const places = jsonPlaces(written);
      const lines = written.split('\n');
      for (const [path, inner] of valuesIn(value, [])) {
        const { line, column } = places(path);
        const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
        const ownText = JSON.stringify(inner, null, indent).replace(/\s/g, '');
        expect(rest.replace(/\s/g, '').startsWith(ownText)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('a hundred faults at the end of a long table are placed in the time of a few', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [`2025-10-${row}`, row, 'x', null, 0.5]);
  const long = JSON.stringify({ rows }, null, 1);
  const places = jsonPlaces(long);
  const started = performance.now();
  for (let row = 99_900; row < 100_000; row += 1) places(['rows', row, 1]);
  expect(places(['rows', 99_999, 1])).toEqual({ line: 699_998, column: 4 });
  expect(performance.now() - started).toBeLessThan(4_000);
});

function placeOf(path: readonly PropertyKey[]): string {
  const { line, column } = jsonPlaces(text)(path);
  return `${line}:${column}`;
}

function* valuesIn(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<readonly [readonly PropertyKey[], unknown]> {
  yield [path, value];
  if (Array.isArray(value))
    for (const [index, inner] of value.entries()) yield* valuesIn(inner, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* valuesIn(inner, [...path, key]);
}
