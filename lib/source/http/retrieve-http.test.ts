import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleWire, writeWire } from '../example.ts';
import type { Retrieved } from '../origin.ts';
import { exampleContext, serve, type ExampleFetch } from './example-fetch.ts';
import { retrieveHttp } from './retrieve-http.ts';

/** What was retrieved, or the words of what stood in the way, ports left out: they change. */
async function retrieveFrom(address: string, example?: ExampleFetch): Promise<Retrieved | string> {
  const { from, context } = exampleContext(address, example);
  const retrieved = await retrieveHttp(from, context);
  if (retrieved.ok) return retrieved.value;
  return formatDiagnostics(retrieved.messages).replaceAll(/127\.0\.0\.1:\d+/g, 'HOST');
}

test('a table is read from an address, and its bytes and state are handed on for the lock', async () => {
  const body = writeWire(exampleWire);
  const address = await serve((_request, response) => response.setHeader('etag', '"a1"').end(body));
  expect(await retrieveFrom(address)).toMatchObject({
    state: 'retrieved',
    origin: {
      address,
      file: address,
      bytes: Buffer.from(body),
      etag: '"a1"',
      table: {
        rows: [
          ['2025-10', 0.25, 40],
          ['2025-09', null, 38],
        ],
        commit: 'abc123',
      },
    },
  });
});

test('the format is told by the end of the path, whatever the query', async () => {
  const address = await serve((_request, response) => response.end('month,count\n2025-10,40\n'));
  expect(await retrieveFrom(`${address.replace('.json', '.csv')}?as=file.json`)).toMatchObject({
    origin: { table: { textual: true, rows: [['2025-10', '40']] } },
  });
});

test('what has not changed is not read', async () => {
  const address = await serve((_request, response) => response.writeHead(304).end());
  expect(await retrieveFrom(address, { known: { etag: '"a1"' } })).toEqual({ state: 'unmodified' });
});

test('a fault of the fetch stands in source.yaml, one of the format in the address', async () => {
  const address = await serve((request, response) =>
    response.writeHead(request.url === '/data.json' ? 200 : 404).end('<!doctype html>'),
  );
  expect(await retrieveFrom(address.replace('data', 'moved'))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected answer 404 from http://HOST/moved.json, expected 200 (tried once)  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
  expect(await retrieveFrom(address)).toMatch(/^http:\/\/HOST\/data\.json:1:1 {2}error {2}/);
});

test('what a format quotes of an answer holds no secret', async () => {
  const token = 'a/b c+d-e';
  const address = await serve((_request, response) =>
    response.end(`${encodeURIComponent(token)},${encodeURIComponent(token)}\n1,2\n`),
  );
  const words = await retrieveFrom(address.replace('.json', '.csv'), {
    from: { authorization: { env: 'TOKEN', scheme: 'bearer' } },
    env: { TOKEN: token },
  });
  expect(words).toContain('•••');
  expect(words).not.toContain(encodeURIComponent(token));
});
