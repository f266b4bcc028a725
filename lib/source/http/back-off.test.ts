import { expect, test } from 'vitest';
import { backOff, parseRetryAfter } from './back-off.ts';

const limits = { backOffMs: 500 };

test('the time to wait doubles, and chance takes a part of it', () => {
  const waits = [1, 2, 3, 4].map((tries) => backOff(tries, { limits, random: 1 }));
  expect(waits).toEqual([500, 1000, 2000, 4000]);
  expect(backOff(3, { limits, random: 0.25 })).toBe(500);
  expect(backOff(3, { limits, random: 0 })).toBe(0);
});

test('it is never less than the server asks for', () => {
  expect(backOff(1, { limits, waitMs: 3000, random: 0.5 })).toBe(3000);
  expect(backOff(4, { limits, waitMs: 3000, random: 1 })).toBe(4000);
});

test('Retry-After is seconds or a date', () => {
  const now = new Date('2025-11-01T00:00:00Z');
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect(parseRetryAfter('Sat, 01 Nov 2025 00:01:00 GMT', now)).toBe(60_000);
  expect(parseRetryAfter('Fri, 31 Oct 2025 00:00:00 GMT', now)).toBe(0);
  expect(parseRetryAfter('soon', now)).toBeUndefined();
  expect(parseRetryAfter(undefined, now)).toBeUndefined();
});
