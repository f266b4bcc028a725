import { expect, test } from 'vitest';
import { holdsSecret } from './echo.ts';

test('a body that repeats a secret, as it is, in base64, or with its slashes escaped', () => {
  const secret = 'abc/def/123';
  const isIn = (body: string): boolean => holdsSecret(Buffer.from(body), [secret]);
  expect(isIn(`{"a": "${secret}"}`)).toBe(true);
  expect(isIn(`{"a": "${Buffer.from(secret).toString('base64')}"}`)).toBe(true);
  expect(isIn('{"a": "abc\\/def\\/123"}')).toBe(true);
  expect(isIn('{"a": "abc/def"}')).toBe(false);
});
