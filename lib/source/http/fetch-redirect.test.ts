import { expect, test } from 'vitest';
import { fetchFrom, serve, wordsOf } from './example-fetch.ts';

test('redirects within the host are followed, up to the limit', async () => {
  const address = await serve((request, response) => {
    const step = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    if (step === 3) response.end('here');
    else response.writeHead(302, { location: `/${step + 1}` }).end();
  });
  expect(wordsOf(await fetchFrom(address, { limits: { redirects: 3 } }))).toBe('here');
  expect(wordsOf(await fetchFrom(address, { limits: { redirects: 2 } }))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected redirect from http://HOST/2 to http://HOST/3, expected at most 2 of them (tried once)  source-redirect
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
});

test('to another host only where source.yaml names it', async () => {
  const elsewhere = await serve((_request, response) => response.end('elsewhere'));
  const address = await serve((_request, response) =>
    response.writeHead(307, { location: `${elsewhere}?signature=abc` }).end(),
  );
  expect(wordsOf(await fetchFrom(address))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected redirect from http://HOST/data.json to http://HOST/data.json?…, expected one within HOST (tried once)  source-redirect
        If that host is the publisher's too, write \`hosts: [HOST]\` beside \`http\`.
    1 error, 0 warnings"
  `);
  const hosts = [new URL(elsewhere).host];
  const fetched = await fetchFrom(address, { from: { hosts } });
  expect(wordsOf(fetched)).toBe('elsewhere');
  expect(fetched.ok && fetched.value).toMatchObject({ address });
});

test('a redirect without an address', async () => {
  const address = await serve((_request, response) => response.writeHead(301).end());
  expect(wordsOf(await fetchFrom(address))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected redirect from http://HOST/data.json to nowhere, expected an address (tried once)  source-redirect
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
});

test('a fault behind a redirect names the address where it is, without its query', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/data.json')
      response.writeHead(302, { location: '/moved.json?signature=abc' }).end();
    else response.writeHead(404).end();
  });
  expect(wordsOf(await fetchFrom(address))).toContain(
    '404 from http://HOST/moved.json?…, expected',
  );
});

test('nobody waits for the body of a redirect', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/data.json') response.writeHead(302, { location: '/b' }).write('wait');
    else response.end('here');
  });
  expect(wordsOf(await fetchFrom(address))).toBe('here');
});
