import { expect, test } from 'vitest';
import { maskAllButWords, maskQuoted } from './mask-words.ts';

test('a quoted stretch stays where the query has it', () => {
  const query = "SELECT prot, 'open' FROM events WHERE port = 22";
  const same = `Referenced column "prot" not found, near "," or 'open'; it can't be 22`;
  expect(maskQuoted(same, query)).toBe(same);
});

test.each([
  ["Cannot parse string '192.0.2.77' as UInt64", "Cannot parse string '…' as UInt64"],
  ["Cannot parse string 'O'Brien, room 9' as UInt64", "Cannot parse string '…' as UInt64"],
  ["Cannot parse string 'a' by 'b' as UInt64", "Cannot parse string '…' as UInt64"],
  ['Cannot parse `x1` or "y" here', 'Cannot parse `…` or "…" here'],
  ["Unexpected 'cut short", "Unexpected '…"],
  ["Unexpected 'cut\nin two' here", "Unexpected '…"],
  [
    'Value 3000000000 of 2025-10-01 is out of range of UInt8',
    'Value … of … is out of range of UInt8',
  ],
])('a quoted stretch or a number of the data is masked: %s', (words, masked) => {
  expect(maskQuoted(words, 'SELECT toUInt64(host) FROM events')).toBe(masked);
});

test('of words on data, only those of the engine and of the query stay', () => {
  expect(
    maskAllButWords(
      "Could not convert string 'O'Brien of room 9' to INT64 when casting from source column host",
      'SELECT host::BIGINT FROM events',
    ),
  ).toBe('Could not convert string … of … to INT64 when casting from source column host');
  expect(maskAllButWords('Acme 192.0.2.77', '')).toBe('…');
});
