import { expect, test } from 'vitest';
import { findNext } from './redirect.ts';

function next(
  location: string,
  hosts: readonly string[] = [],
  at = 'https://data.example/a/b.json',
) {
  const found = findNext(location, { at: new URL(at), first: new URL(at), hosts });
  return found.ok ? found.value.href : found.fault.reason;
}

test('https leads to https within the host', () => {
  expect(next('c.json')).toBe('https://data.example/a/c.json');
  expect(next('//data.example/c.json')).toBe('https://data.example/c.json');
});

test('https never leads to http, not even of this very machine', () => {
  const refused = 'expected an https address without a password in it';
  expect(next('http://data.example/c.json')).toContain(refused);
  expect(next('http://localhost:8080/c.json', ['localhost'])).toContain(refused);
  expect(next('file:///etc/hostname')).toContain(refused);
});

test('http of this very machine leads on within it, and to https', () => {
  const at = 'http://127.0.0.1:8080/a.json';
  expect(next('/b.json', [], at)).toBe('http://127.0.0.1:8080/b.json');
  expect(next('https://data.example/b.json', ['data.example'], at)).toBe(
    'https://data.example/b.json',
  );
  expect(next('http://192.0.2.1/b.json', ['192.0.2.1'], at)).toContain('expected an https address');
});

test('another host, or another port of the same, must be named', () => {
  expect(next('https://cdn.example/c.json')).toBe(
    'Unexpected redirect from https://data.example/a/b.json to https://cdn.example/c.json, expected one within data.example',
  );
  expect(next('https://cdn.example/c.json', ['CDN.example'])).toBe('https://cdn.example/c.json');
  expect(next('https://data.example:8443/c')).toContain('expected one within data.example');
  expect(next('https://data.example:8443/c', ['data.example:8443'])).toBe(
    'https://data.example:8443/c',
  );
});

test('a password in a redirect is refused and not shown', () => {
  expect(next('https://user:pass@data.example/c.json')).toBe(
    'Unexpected redirect from https://data.example/a/b.json to https://data.example/c.json, expected an https address without a password in it',
  );
});

test('what is no address', () => {
  expect(next('https://')).toBe(
    'Unexpected redirect from https://data.example/a/b.json to nowhere, expected an address',
  );
});
