import { expect, test } from 'vitest';
import { originSchema } from '#lib/dataset/recipe/origin-schema.ts';
import { secretsOf } from './secrets.ts';

function valuesOf(from: unknown, env: Readonly<Record<string, string>>): readonly string[] {
  return secretsOf(originSchema.parse(from), env).map(
    ({ variable, value }) => `${variable} ${value}`,
  );
}

test('each variable that an origin names, as it is sent', () => {
  const http = 'https://www.example.org/a.csv';
  const env = {
    TOKEN: 'abc123\n',
    LOGIN: 'reader:word',
    SERVER: 'https://me:p%40ss@h.example:8443',
  };
  const token = { http, authorization: { env: 'TOKEN' } };
  const login = { http, authorization: { env: 'LOGIN', scheme: 'basic' } };
  expect(valuesOf(token, env)).toEqual(['TOKEN abc123']);
  expect(valuesOf({ duckdb: 'q.sql', reads: { a: token, b: login, c: { http } } }, env)).toEqual([
    'TOKEN abc123',
    'LOGIN reader:word',
    'LOGIN word',
  ]);
  expect(valuesOf({ clickhouse: 'q.sql', server: 'SERVER' }, env)).toEqual([
    'SERVER p@ss',
    'SERVER me:p@ss',
  ]);
});

test('none where there is none, or one that any word has in it', () => {
  const clickhouse = { clickhouse: 'q.sql', server: 'SERVER' };
  expect(valuesOf({ file: 'a.csv' }, { TOKEN: 'abc123' })).toEqual([]);
  expect(valuesOf(clickhouse, {})).toEqual([]);
  expect(valuesOf(clickhouse, { SERVER: 'https://h.example' })).toEqual([]);
  expect(valuesOf(clickhouse, { SERVER: 'https://:abc@h.example' })).toEqual(['SERVER :abc']);
  expect(valuesOf(clickhouse, { SERVER: 'https://me:50%@h.example' })).toEqual(['SERVER me:50%']);
});
