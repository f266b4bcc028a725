import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { fetchFrom, serve, wordsOf } from './example-fetch.ts';

/** A server whose data has a state, and who knows how to be asked by it. */
async function serveState(etag: string): Promise<string> {
  return serve((request, response) => {
    if (request.headers['if-none-match'] === etag)
      // Some servers send the length of the body that they leave out.
      response.writeHead(304, { etag, 'content-length': 6 }).end();
    else response.writeHead(200, { etag }).end('{"a":1');
  });
}

test('what the lock knows is not sent again', async () => {
  const address = await serveState('"a1"');
  expect(wordsOf(await fetchFrom(address, { known: { etag: '"a1"' } }))).toBe('unmodified');
});

test('another state is fetched, and known from then on', async () => {
  const address = await serveState('"b2"');
  const fetched = await fetchFrom(address, { known: { etag: '"a1"' } });
  expect(fetched.ok && fetched.value).toMatchObject({ state: 'fetched', etag: '"b2"' });
});

test('asked by both, where both are known, and by none where none is', async () => {
  const asked: IncomingHttpHeaders[] = [];
  const address = await serve((request, response) => {
    asked.push(request.headers);
    response.end('{}');
  });
  const lastModified = 'Sat, 01 Nov 2025 00:00:00 GMT';
  await fetchFrom(address, { known: { etag: 'W/"a1"', lastModified } });
  await fetchFrom(address);
  expect(asked.map((headers) => [headers['if-none-match'], headers['if-modified-since']])).toEqual([
    ['W/"a1"', lastModified],
    [undefined, undefined],
  ]);
});
