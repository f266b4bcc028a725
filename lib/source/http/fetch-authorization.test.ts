import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { fetchFrom, serve, wordsOf, type ExampleFetch } from './example-fetch.ts';

const token = 'Zm9v/b4r+s3cret';
const login = 'observer:p4ss word/ü';
const env = { TOKEN: token, LOGIN: login };
const authorization = { env: 'TOKEN', scheme: 'bearer' } as const;

/** A server that keeps the heads of what it was asked. */
async function serveKeeping(
  answer: RequestListener,
): Promise<{ readonly address: string; readonly asked: readonly IncomingHttpHeaders[] }> {
  const asked: IncomingHttpHeaders[] = [];
  const address = await serve((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  return { address, asked };
}

test('each scheme lets in', async () => {
  const { address, asked } = await serveKeeping((_request, response) => response.end('{}'));
  const schemes = [
    authorization,
    { env: 'LOGIN', scheme: 'basic' },
    { env: 'TOKEN', scheme: 'header', header: 'X-API-Key' },
  ] as const;
  for (const scheme of schemes)
    expect(wordsOf(await fetchFrom(address, { from: { authorization: scheme }, env }))).toBe('{}');
  expect(asked.map((headers) => [headers.authorization, headers['x-api-key']])).toEqual([
    [`Bearer ${token}`, undefined],
    [`Basic ${Buffer.from(login).toString('base64')}`, undefined],
    [undefined, token],
  ]);
});

test('a missing variable is named, and nobody is asked', async () => {
  const { address, asked } = await serveKeeping((_request, response) => response.end('{}'));
  expect(wordsOf(await fetchFrom(address, { from: { authorization } }))).toMatchInlineSnapshot(`
    "source.yaml:7:5  error  Unexpected missing variable \`TOKEN\`, expected what lets this retrieval in  source-auth
        Set \`TOKEN\` in the environment of the pull, not in a file of the site.
    1 error, 0 warnings"
  `);
  expect(asked).toEqual([]);
});

test('who is not let in reads which variable to check', async () => {
  const address = await serve((_request, response) => response.writeHead(401).end());
  expect(wordsOf(await fetchFrom(address, { from: { authorization }, env })))
    .toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected answer 401 from http://HOST/data.json, expected 200 (tried once)  source-auth
        Check the value of \`TOKEN\`, and the scheme beside it.
    1 error, 0 warnings"
  `);
});

test('no other host gets to see it, nor the first one again after another', async () => {
  const back = { address: '' };
  const other = await serveKeeping((_request, response) =>
    response.writeHead(302, { location: back.address }).end(),
  );
  const first = await serveKeeping((request, response) => {
    if (request.url === '/data.json') response.writeHead(302, { location: '/b' }).end();
    else if (request.url === '/b') response.writeHead(302, { location: other.address }).end();
    else response.end('{}');
  });
  back.address = first.address.replace('data', 'back');
  const from = { authorization, hosts: [new URL(other.address).host] };
  expect(wordsOf(await fetchFrom(first.address, { from, env }))).toBe('{}');
  const sent = [...first.asked, ...other.asked].map((headers) => headers.authorization);
  expect(sent).toEqual([`Bearer ${token}`, `Bearer ${token}`, undefined, undefined]);
});

/** What was sent, taken out of the request as a server would. */
function echoOf({ headers }: IncomingMessage): string {
  return headers.authorization?.replace(/^\w+ /, '') ?? '';
}

const echoing: Readonly<Record<string, RequestListener>> = {
  'in a redirect': (request, response) =>
    response.writeHead(302, { location: `https://elsewhere.example/${echoOf(request)}` }).end(),
  'percent-encoded in a redirect': (request, response) => {
    const path = encodeURIComponent(encodeURIComponent(echoOf(request)));
    response.writeHead(302, { location: `https://elsewhere.example/${path}` }).end();
  },
  'as the host of a redirect': (request, response) => {
    const name = Buffer.from(echoOf(request)).toString('base64url');
    response.writeHead(302, { location: `https://${name}.example/` }).end();
  },
  'in a redirect to itself': (request, response) => {
    const path = echoOf(request).replaceAll('/', '%2F');
    response.writeHead(request.url === '/data.json' ? 302 : 500, { location: `/${path}` }).end();
  },
  'as an encoding': (request, response) =>
    response.writeHead(200, { 'content-encoding': echoOf(request) }).end('{}'),
  'as the reason of a status': (request, response) =>
    response.writeHead(500, echoOf(request)).end(echoOf(request)),
  'in the data': (request, response) => response.end(`{"you": "${echoOf(request)}"}`),
  'in data that is no HTTP': (request) =>
    request.socket.end(`HTTP/1.1 200 OK\r\n${echoOf(request)}\r\n\r\n`),
};

test.for(Object.entries(echoing))(
  'what was sent is not read where it comes back %s',
  async ([, echo]) => {
    const address = await serve(echo);
    const fetches: readonly ExampleFetch[] = [
      { from: { authorization }, env },
      { from: { authorization: { env: 'LOGIN', scheme: 'basic' } }, env },
    ];
    for (const fetch of fetches) {
      const result = await fetchFrom(address, fetch);
      expect(result.ok).toBe(false);
      const all = [
        wordsOf(result),
        ...(result.ok
          ? []
          : result.messages.map((message) => `${message.stack} ${message.message}`)),
      ].join('\n');
      const spellings = [token, login, 'p4ss'].flatMap((text) => [
        text,
        encodeURIComponent(text),
        Buffer.from(text).toString('base64').replace(/=+$/, ''),
      ]);
      for (const spelling of spellings)
        expect(all.toLowerCase()).not.toContain(spelling.toLowerCase());
    }
  },
);

test('nor is it kept as the state of the data', async () => {
  const address = await serve((request, response) => {
    response
      .setHeader('etag', `"${echoOf(request)}"`)
      .setHeader('last-modified', 'then')
      .end('{}');
  });
  const fetched = await fetchFrom(address, { from: { authorization }, env });
  expect(fetched.ok && fetched.value).toMatchObject({ etag: undefined, lastModified: 'then' });
});

test('data that holds it is refused, in words that do not', async () => {
  const address = await serve(echoing['in the data'] ?? (() => undefined));
  expect(wordsOf(await fetchFrom(address, { from: { authorization }, env })))
    .toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected value of \`TOKEN\` in the data from http://HOST/data.json, expected nobody to repeat it (tried once)  source-auth
        Tell the publisher, and ask for a new one; nothing was written.
    1 error, 0 warnings"
  `);
});
