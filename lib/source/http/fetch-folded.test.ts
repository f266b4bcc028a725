import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchFrom, serve, wordsOf } from './example-fetch.ts';

const text = JSON.stringify({ rows: Array.from({ length: 500 }, (_, row) => [row, row * row]) });

/** What becomes of a body that is called by an encoding. */
async function fetchFolded(encoding: string, body: Uint8Array, maxBytes?: number): Promise<string> {
  const address = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body),
  );
  return wordsOf(await fetchFrom(address, { from: { maxBytes } }));
}

test('gzip, br and deflate are unfolded', async () => {
  expect(await fetchFolded('gzip', gzipSync(text))).toBe(text);
  expect(await fetchFolded('X-GZIP', gzipSync(text))).toBe(text);
  expect(await fetchFolded('br', brotliCompressSync(text))).toBe(text);
  expect(await fetchFolded('deflate', deflateSync(text))).toBe(text);
  expect(await fetchFolded('identity', Buffer.from(text))).toBe(text);
});

test('a gzip of several members is one body', async () => {
  expect(await fetchFolded('gzip', Buffer.concat([gzipSync('{"a":'), gzipSync('1}')]))).toBe(
    '{"a":1}',
  );
});

test('the limit is of what is unfolded', async () => {
  expect(await fetchFolded('gzip', gzipSync(text), text.length)).toBe(text);
  expect(await fetchFolded('gzip', gzipSync(text), text.length - 1)).toContain('source-size');
  expect(await fetchFolded('br', brotliCompressSync(text), text.length - 1)).toContain(
    'source-size',
  );
});

test('what unfolds to nothing is limited by what it is on the wire', async () => {
  const members = Buffer.concat(new Array<Uint8Array>(5001).fill(gzipSync('')));
  expect(await fetchFolded('gzip', members)).toContain('source-size');
});

const bodies = [
  ['gzip', gzipSync(text)],
  ['br', brotliCompressSync(text)],
  ['deflate', deflateSync(text)],
] as const;

test.for(bodies)(
  '%s that ends anywhere before its end is never taken for whole',
  async ([encoding, body]) => {
    const lengths = [0, 1, 5, 20, body.length >> 1, body.length - 9, body.length - 1];
    const words = await Promise.all(
      lengths.map((length) => fetchFolded(encoding, body.subarray(0, length))),
    );
    expect(new Set(words)).toEqual(
      new Set([
        `source.yaml:2:9  error  Unexpected end of the ${encoding} from http://HOST/data.json, expected the rest of it (tried 2 times)  source-truncated
    Try again later; if it stays, tell the publisher.
1 error, 0 warnings`,
      ]),
    );
  },
);

test.for(bodies)('%s with bytes after its end is refused', async ([encoding, body]) => {
  const words = await fetchFolded(encoding, Buffer.concat([body, Buffer.alloc(3)]));
  expect(words).toContain(
    `Unexpected 3 bytes from http://HOST/data.json after the end of its ${encoding}, expected none (tried once)  source-encoding-content`,
  );
});

test('what is none of it, has a wrong checksum, or lacks the frame of deflate is refused', async () => {
  const wrong = gzipSync(text);
  wrong[wrong.length - 6] = (wrong[wrong.length - 6] ?? 0) ^ 0xff;
  for (const [encoding, body] of [
    ['gzip', wrong],
    ['br', Buffer.from(text)],
    ['deflate', deflateRawSync(text)],
  ] as const)
    expect(await fetchFolded(encoding, body)).toMatch(
      new RegExp(
        `that are no ${encoding} \\(\\w+\\), .* \\(tried once\\) {2}source-encoding-content`,
      ),
    );
});
