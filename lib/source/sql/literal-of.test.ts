import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { startClickhouse } from './clickhouse-server.ts';
import { literalOf } from './literal-of.ts';

const server = await startClickhouse();
const client = createClient({ url: server.url, log: { level: ClickHouseLogLevel.OFF } });
afterAll(async () => {
  await client.close();
  await server.stop();
});

/** What the server makes of literals. */
async function select(...literals: readonly string[]): Promise<unknown> {
  const result = await client.query({
    query: `SELECT ${literals.join(', ')}`,
    format: 'JSONCompact',
  });
  const { data } = await result.json<unknown[]>();
  return data[0];
}

test('a literal is one quoted text, given its type by a function', () => {
  expect(literalOf("it's \\ ", 'String')).toBe(String.raw`'it\'s \\ '`);
  expect(literalOf('2013-03-03', 'Date')).toBe("toDate('2013-03-03')");
  expect(literalOf("1') OR (1", 'UInt64')).toBe(String.raw`toUInt64('1\') OR (1')`);
});

test('what a server reads from a literal is the value', async () => {
  expect(
    await select(
      literalOf('2013-03-03', 'Date'),
      literalOf('2013-03-03 09:00:00', 'DateTime'),
      literalOf('18446744073709551615', 'UInt64'),
      `toTypeName(${literalOf('1', 'UInt64')})`,
    ),
  ).toEqual(['2013-03-03', '2013-03-03 09:00:00', '18446744073709551615', 'UInt64']);
});

test('no text leaves its quotes', async () => {
  const awkward = fc.constantFrom(
    ...["'", '"', '`', '\\', '\0', '\n', '\r', '\t', '\b', '\f', '\v', '\u001b', '\u007f'],
    ...["''", "\\'", "\\\\'", '--', '/*', '*/', '#', ';', '{x:String}', '$$', '%27', '\u2028'],
    ...[
      '雪',
      '👩‍🚀',
      '\uFEFF',
      '\u00a0',
      "') OR ('",
      "'; DROP TABLE events; --",
      '\\x27',
      '\\0',
      '\\N',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(awkward, { maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 3 })))
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      expect(
        await select(...texts.map((each, at) => `${literalOf(each, 'String')} AS x${at}`)),
      ).toEqual(texts);
    }),
    { numRuns: 80, interruptAfterTimeLimit: 15_000 },
  );
});

test('a text that is no number is an error, and one that is no date no other query', async () => {
  await expect(select(literalOf('1) OR (1', 'UInt64'))).rejects.toThrow(/Cannot parse/);
  expect(await select(literalOf("2013-03-03') OR ('1", 'Date'))).toEqual(['2013-03-03']);
});
