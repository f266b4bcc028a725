import { expect, test } from 'vitest';
import { faultsOfSource } from './example-source.ts';

const secret = 's3cret-token-91';
const address = 'https://data.observatory.example/scans.csv';

test('a token in the place of its variable is not repeated', () => {
  const from = `{ http: ${address}, authorization: ${secret} }`;
  expect(faultsOfSource({ from })).toMatchInlineSnapshot(`
    "source.yaml:1:74  error  Unexpected content, which is not repeated here, expected \`authorization: { env: OBSERVATORY_TOKEN, scheme: bearer }\`  schema
        What lets a retrieval in belongs in the environment; this file is committed. If a secret stood here, ask for another.
    1 error, 0 warnings"
  `);
});

test.for([
  `{ http: ${address}, authorization: { env: ${secret} } }`,
  `{ http: ${address}, authorization: { Bearer ${secret} } }`,
  `{ http: ${address}, authorization: [${secret}] }`,
  `{ http: ${address}, authorization: { env: TOKEN, scheme: ${secret} } }`,
  `{ http: ${address}, authorization: { env: TOKEN, scheme: header, header: 'X-Key: ${secret}' } }`,
  `{ http: 'http://user:${secret}@data.observatory.example/scans.csv' }`,
  `{ http: 'https://user:${secret}@data.observatory.example/scans.csv' }`,
  `{ http: 'http://data.observatory.example/scans.csv?code=${secret}' }`,
  `{ http: 'user:${secret}@data.observatory.example' }`,
  `{ http: '${address}?token=${secret}' }`,
  `{ file: 'https://user:${secret}@data.observatory.example/scans.csv' }`,
  `{ 'https://user:${secret}@data.observatory.example/scans.csv': }`,
  `{ clickhouse: scans.sql, server: 'https://user:${secret}@data.observatory.example:8443' }`,
  `{ duckdb: scans.sql, reads: { a: { http: '${address}?sig=${secret}' } } }`,
  `{ duckdb: scans.sql, reads: { a: { http: ${address}, authorization: ${secret} } } }`,
  `https://user:${secret}@data.observatory.example/scans.csv`,
])('no fault of %s repeats it', (from) => {
  const told = faultsOfSource({ from });
  expect(told).toContain('  error  Unexpected ');
  expect(told).not.toContain(secret);
});

test('an address with a password says where that belongs', () => {
  const from = `{ http: 'https://user:${secret}@data.observatory.example/scans.csv' }`;
  expect(faultsOfSource({ from })).toMatchInlineSnapshot(`
    "source.yaml:1:15  error  Unexpected user or password in the address, expected an https address without a password in it  source-secret
        Write \`authorization: { env: OBSERVATORY_TOKEN, scheme: basic }\` beside it, and put \`user:password\` into that variable.
    1 error, 0 warnings"
  `);
});

test('an address with a token says where that belongs', () => {
  expect(faultsOfSource({ from: `{ http: '${address}?year=2025&token=x' }` }))
    .toMatchInlineSnapshot(`
    "source.yaml:1:15  error  Unexpected \`token\` in the address, expected one that anybody may read: it is written to lock.json and shown to readers  source-secret
        Write \`authorization: { env: OBSERVATORY_TOKEN, scheme: header, header: X-API-Key }\` beside it, or what the server asks for, and put it into that variable. One that was committed is known: ask for another.
    1 error, 0 warnings"
  `);
});

test.for([
  'key',
  'api_key',
  'license_key',
  'auth_key',
  'access_token',
  'sig',
  'X-Amz-Signature',
  'X-Amz-Credential',
  'X-Goog-Signature',
  'AWSAccessKeyId',
  'password',
])('the parameter %s of an address is refused', (name) => {
  expect(faultsOfSource({ from: `{ http: '${address}?${name}=x' }` })).toContain('source-secret');
  expect(faultsOfSource({ from: `{ http: '${address}#${name}=x' }` })).toContain('source-secret');
});

test.for(['year', 'format', 'keyword', 'monkey', 'page', 'assignee', 'design'])(
  'the parameter %s of an address is not',
  (name) => {
    expect(faultsOfSource({ from: `{ http: '${address}?${name}=x' }` })).toBe('no fault');
  },
);
