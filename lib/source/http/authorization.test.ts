import { expect, test } from 'vitest';
import { readAuthorization } from './authorization.ts';

const value = 's3cret-token';

test('bearer, basic and a header of its own', () => {
  const env = { TOKEN: `${value}\n`, LOGIN: 'observer:pässword' };
  expect(readAuthorization({ env: 'TOKEN', scheme: 'bearer' }, env)).toEqual({
    ok: true,
    value: { headers: { authorization: `Bearer ${value}` }, secrets: [value] },
  });
  expect(readAuthorization({ env: 'LOGIN', scheme: 'basic' }, env)).toEqual({
    ok: true,
    value: {
      headers: { authorization: 'Basic b2JzZXJ2ZXI6cMOkc3N3b3Jk' },
      secrets: ['observer:pässword', 'pässword'],
    },
  });
  expect(readAuthorization({ env: 'TOKEN', scheme: 'header', header: 'X-API-Key' }, env)).toEqual({
    ok: true,
    value: { headers: { 'x-api-key': value }, secrets: [value] },
  });
});

test('a key that stands in the place of the user is the secret', () => {
  const read = readAuthorization({ env: 'LOGIN', scheme: 'basic' }, { LOGIN: 'k3y-of-a-service:' });
  expect(read.ok && read.value.secrets).toEqual(['k3y-of-a-service:', 'k3y-of-a-service']);
});

test('where nothing is asked for, nothing is sent', () => {
  expect(readAuthorization(undefined, { TOKEN: value })).toEqual({
    ok: true,
    value: { headers: {}, secrets: [] },
  });
});

test('a fault names the variable and not its value', () => {
  const faultOf = (scheme: 'bearer' | 'basic' | 'header', text?: string): string => {
    const read = readAuthorization({ env: 'TOKEN', scheme }, { TOKEN: text });
    return read.ok ? 'none' : read.issue.reason;
  };
  expect(faultOf('bearer')).toBe(
    'Unexpected missing variable `TOKEN`, expected what lets this retrieval in',
  );
  expect(faultOf('bearer', ' \n')).toBe(faultOf('bearer'));
  expect(faultOf('bearer', `${value}\nx-other: 1`)).toBe(
    'Unexpected characters in the variable `TOKEN`, expected one line of printable ASCII',
  );
  expect(faultOf('bearer', `${value}ü`)).toBe(faultOf('bearer', `${value}\nx-other: 1`));
  expect(faultOf('basic', value)).toBe(
    'Unexpected form of the variable `TOKEN`, expected `user:password` on one line',
  );
  expect(faultOf('basic', `a:b\nc`)).toBe(faultOf('basic', value));
  expect(faultOf('header', value)).toBe(
    'Unexpected missing `header`, expected the name of the header that the scheme `header` sends',
  );
});
