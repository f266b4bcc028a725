import { expect, test } from 'vitest';
import { findRoom, touches } from './find-room.ts';

const within = { x: 0, y: 0, width: 200, height: 100 };
const size = { width: 40, height: 12 };

test('over the place, a gap from it, where that is free', () => {
  expect(findRoom(size, { x: 100, y: 50 }, { within, taken: [], gap: 8 })).toEqual({
    x: 80,
    y: 30,
    ...size,
  });
});

test('at another side where something lies over it', () => {
  const taken = [{ x: 60, y: 0, width: 80, height: 45 }];
  const box = findRoom(size, { x: 100, y: 50 }, { within, taken, gap: 8 });
  expect(touches(box, taken[0] ?? within)).toBe(false);
});

test('pushed within at a rim', () => {
  const box = findRoom(size, { x: 199, y: 2 }, { within, taken: [], gap: 8 });
  expect(box.x + box.width).toBeLessThanOrEqual(200);
  expect(box.y).toBeGreaterThanOrEqual(0);
});

test('over the place where all is taken', () => {
  const box = findRoom(size, { x: 100, y: 50 }, { within, taken: [within], gap: 8 });
  expect(box).toEqual({ x: 80, y: 30, ...size });
});

test('boxes that share a rim alone do not touch', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(touches(box, { ...box, x: 10 })).toBe(false);
  expect(touches(box, { ...box, x: 9.9 })).toBe(true);
});
