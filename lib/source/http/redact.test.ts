import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactor } from './redact.ts';

const token = 'Kq7/zz+ü "9=';
const redact = redactor([token]);

/** Every way in which a server may give back what it was sent. */
const echoes: Readonly<Record<string, string>> = {
  plain: token,
  'in small letters, as a host is': token.toLowerCase(),
  'percent-encoded': encodeURIComponent(token),
  'percent-encoded in small letters': encodeURIComponent(token).toLowerCase(),
  'percent-encoded where an address needs it': encodeURI(token),
  'percent-encoded twice': encodeURIComponent(encodeURIComponent(token)),
  'as a form sends it': new URLSearchParams({ token }).toString().slice('token='.length),
  'in JSON': JSON.stringify(token).slice(1, -1),
  'in JSON of ASCII': token.replaceAll('ü', '\\u00fc').replaceAll('/', '\\/'),
  base64: Buffer.from(token).toString('base64'),
  'base64 without padding': Buffer.from(token).toString('base64').replace(/=+$/, ''),
  base64url: Buffer.from(token).toString('base64url'),
  'base64, percent-encoded': encodeURIComponent(Buffer.from(token).toString('base64')),
};

test.for(Object.entries(echoes))('a secret is not read: %s', ([, echo]) => {
  expect(redact(`moved to https://data.example/?t=${echo}&n=1`)).toBe(
    'moved to https://data.example/?t=•••&n=1',
  );
});

test.for(['', 'a', 'ab', 'abc'])('nor from the base64 of a longer text, after «%s»', (before) => {
  const secret = 'correct-horse-battery';
  const encoded = Buffer.from(`${before}${secret}:rest`).toString('base64');
  const left = redactor([secret])(encoded);
  expect(left).toContain('•••');
  // What is left at the rim holds less than a character of it on each side.
  expect(Buffer.from(left.split('•••').join(''), 'base64').toString('latin1')).not.toMatch(
    /corr|tery/,
  );
});

test('no form that is written comes through, whatever the secret', () => {
  const secrets = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 });
  const encode = fc.constantFrom(
    String,
    encodeURI,
    encodeURIComponent,
    (text: string) => JSON.stringify(text).slice(1, -1),
    (text: string) => encodeURIComponent(JSON.stringify(text).slice(1, -1)),
    (text: string) => Buffer.from(text).toString('base64'),
    (text: string) => encodeURIComponent(Buffer.from(text).toString('base64')),
  );
  fc.assert(
    fc.property(secrets, encode, (secret, encodeSecret) => {
      fc.pre(!/[、。]/.test(secret));
      expect(redactor([secret])(`、${encodeSecret(secret)}。`)).toBe('、•••。');
    }),
  );
});

test('several secrets in one text, and one within another', () => {
  expect(redactor(['user:password', 'password'])('user:password, password, user')).toBe(
    '•••, •••, user',
  );
});

test('a token of many kilobytes takes no time', () => {
  const long = 'eyJhbGciOiJFUzI1NiJ9.'.repeat(800);
  const started = performance.now();
  expect(redactor([long])(`at https://data.example/${encodeURIComponent(long)}, 404`)).toBe(
    'at https://data.example/•••, 404',
  );
  expect(performance.now() - started).toBeLessThan(2000);
});

test('where there is no secret, nothing is changed', () => {
  expect(redactor([])('404 from https://data.example/')).toBe('404 from https://data.example/');
  expect(redactor([''])('404')).toBe('404');
});
