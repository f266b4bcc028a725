import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { exampleWire, writeWire } from '../example.ts';
import { fetchFrom, serve, wordsOf } from './example-fetch.ts';
import { originOf, startFaultyServer, type FaultyServer } from './faulty-server.ts';

async function startForTest(): Promise<FaultyServer> {
  const server = await startFaultyServer();
  onTestFinished(() => server.close());
  return server;
}

test('nothing is left open, and no timer runs on', async () => {
  const open = (kind: RegExp): number =>
    process.getActiveResourcesInfo().filter((name) => kind.test(name)).length;
  const timers = open(/Timeout/);
  const server = await startFaultyServer();
  for (const name of ['ok', 'silent', 'endless', 'redirect-loop', 'gzip-bomb'] as const)
    await fetchFrom(server.address(name));
  expect(open(/Timeout/)).toBeLessThanOrEqual(timers);
  await server.close();
  await expect.poll(() => open(/TCP|TLS/)).toBe(0);
});

test('a body is fetched whole, with its state and the address it was asked of', async () => {
  const address = await serve((_request, response) => {
    response.setHeader('etag', '"a1"').setHeader('last-modified', 'Sat, 01 Nov 2025 00:00:00 GMT');
    response.end('日,件\n1,2\n');
  });
  expect(await fetchFrom(address)).toEqual({
    ok: true,
    value: {
      state: 'fetched',
      bytes: Buffer.from('日,件\n1,2\n'),
      etag: '"a1"',
      lastModified: 'Sat, 01 Nov 2025 00:00:00 GMT',
      address,
    },
  });
});

test('a server without fault gives the example', async () => {
  const server = await startForTest();
  expect(wordsOf(await fetchFrom(server.address('ok')))).toBe(writeWire(exampleWire));
});

test('each fault has its sentence, and says how often it was tried', async () => {
  const server = await startForTest();
  const words: string[] = [];
  for (const fault of server.faults)
    words.push(
      wordsOf(await fetchFrom(server.address(fault))).replace('\n1 error, 0 warnings', ''),
    );
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected end of the answer from http://HOST/cut-off/data.json after 100 bytes (connection closed), expected the rest (tried 2 times)  source-truncated
        Try again later; if it stays, tell the publisher.
    source.yaml:2:9  error  Unexpected end of the answer from http://HOST/shorter/data.json after 100 bytes (connection closed), expected 458 (tried 2 times)  source-truncated
        Try again later; if it stays, tell the publisher.
    source.yaml:2:9  error  Unexpected bytes from http://HOST/longer/data.json after the 100 that it announced, expected none (tried once)  source-truncated
        Tell the publisher: Content-Length counts bytes, not characters.
    source.yaml:2:9  error  Unexpected silence of 0.2 s from http://HOST/silent/data.json, expected data (tried 2 times)  source-timeout
        Try again later.
    source.yaml:2:9  error  Unexpected silence of 0.2 s from http://HOST/stalled/data.json, expected data (tried 2 times)  source-timeout
        Try again later.
    source.yaml:2:9  error  Unexpected failure to reach http://HOST/reset/data.json (connection reset), expected an answer (tried 2 times)  source-fetch
        Check the address and the network.
    source.yaml:2:9  error  Unexpected answer 404 from http://HOST/not-found/data.json, expected 200 (tried once)  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    source.yaml:2:9  error  Unexpected answer 403 from http://HOST/forbidden/data.json, expected 200 (tried once)  source-auth
        If it asks who you are, name the variable that tells it: \`authorization: {env: …}\`.
    source.yaml:2:9  error  Unexpected answer 429 from http://HOST/busy/data.json, expected 200 (tried once)  source-fetch
        Try again later; it asks to wait 3600 s.
    source.yaml:2:9  error  Unexpected answer 500 from http://HOST/broken/data.json, expected 200 (tried 2 times)  source-fetch
        Try again later.
    source.yaml:2:9  error  Unexpected answer 304 from http://HOST/not-modified/data.json, expected 200, as no earlier state was named (tried once)  source-fetch
        Tell the publisher: only who asks by a state can be told that nothing has changed.
    source.yaml:2:9  error  Unexpected redirect from http://HOST/redirect-loop/data.json to http://HOST/redirect-loop/data.json, expected at most 5 of them (tried once)  source-redirect
        Open the address in a browser; if the data has moved, write its new address.
    source.yaml:2:9  error  Unexpected redirect from http://HOST/redirect-elsewhere/data.json to https://elsewhere.example/data.json, expected one within HOST (tried once)  source-redirect
        If that host is the publisher's too, write \`hosts: [elsewhere.example]\` beside \`http\`.
    source.yaml:2:9  error  Unexpected redirect from http://HOST/redirect-plain/data.json to http://elsewhere.example/data.json, expected an https address without a password in it (tried once)  source-redirect
        Ask the publisher for an address that stays with https.
    source.yaml:2:9  error  Unexpected page (text/html) from http://HOST/page/data.json, expected data (tried once)  source-html
        Open the address in a browser; it may ask you to sign in.
    source.yaml:2:9  error  Unexpected answer from http://HOST/not-http/data.json against the rules of HTTP, expected HTTP/1.1 (tried once)  source-fetch
        Open the address in a browser; is it the port of a web server?
    source.yaml:2:9  error  Unexpected end of the gzip from http://HOST/gzip-cut-off/data.json, expected the rest of it (tried 2 times)  source-truncated
        Try again later; if it stays, tell the publisher.
    source.yaml:2:9  error  Unexpected bytes from http://HOST/gzip-corrupt/data.json that are no gzip (Z_DATA_ERROR), expected what Content-Encoding says (tried once)  source-encoding-content
        Open the address in a browser; if it fails there too, tell the publisher.
    source.yaml:2:9  error  Unexpected 5 bytes from http://HOST/gzip-followed/data.json after the end of its gzip, expected none (tried once)  source-encoding-content
        Tell the publisher; what follows could not be read.
    source.yaml:2:9  error  Unexpected answer of more than 100000 bytes from http://HOST/gzip-bomb/data.json, expected at most that (tried once)  source-size
        Ask for an aggregate, or for a shorter period.
    source.yaml:2:9  error  Unexpected content encoding \`zstd\` from http://HOST/zstd/data.json, expected one of gzip, br, deflate, or none (tried once)  source-encoding-content
        Ask the publisher for an address that answers without it; this retrieval did not offer it.
    source.yaml:2:9  error  Unexpected content encoding \`gzip, gzip\` from http://HOST/gzip-twice/data.json, expected one of gzip, br, deflate, or none (tried once)  source-encoding-content
        Ask the publisher for an address that answers without it; this retrieval did not offer it.
    source.yaml:2:9  error  Unexpected answer of more than 100000 bytes from http://HOST/endless/data.json, expected at most that (tried once)  source-size
        Ask for an aggregate, or for a shorter period."
  `);
});

test('of a body without end little more than the limit is read', async () => {
  const server = await startForTest();
  const before = process.memoryUsage().rss;
  const { ok } = await fetchFrom(server.address('endless'), { limits: { maxBytes: 1_000_000 } });
  expect(ok).toBe(false);
  // What the system holds between the two comes on top of what was read.
  expect(server.sent('endless')).toBeLessThan(30_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a size that is announced is enough to refuse', async () => {
  const address = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 5000 }).flushHeaders();
  });
  expect(wordsOf(await fetchFrom(address, { from: { maxBytes: 4999 } }))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected answer of more than 4999 bytes from http://HOST/data.json, expected at most that (tried once)  source-size
        Ask for an aggregate, or for a shorter period.
    1 error, 0 warnings"
  `);
});

test('the limit of an origin cannot lift that of the program', async () => {
  const address = await serve((_request, response) => response.end(' '.repeat(11)));
  const fetch = async (origin: number, program: number): Promise<boolean> =>
    (await fetchFrom(address, { from: { maxBytes: origin }, limits: { maxBytes: program } })).ok;
  expect(await fetch(11, 11)).toBe(true);
  expect(await fetch(10, 11)).toBe(false);
  expect(await fetch(11, 10)).toBe(false);
});

test('nobody there', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = originOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  expect(wordsOf(await fetchFrom(`${origin}/data.json`))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected failure to reach http://HOST/data.json (connection refused), expected an answer (tried 2 times)  source-fetch
        Check the address and the network.
    1 error, 0 warnings"
  `);
});

test('a server that keeps sending a little is given up when the time is up', async () => {
  const address = await serve((_request, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  });
  const started = performance.now();
  expect(wordsOf(await fetchFrom(address, { limits: { overallMs: 300 } }))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected slowness of http://HOST/data.json, expected the data within 0.3 s (tried once)  source-timeout
        Try again later, or ask for a shorter period.
    1 error, 0 warnings"
  `);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a slow body is not silence as long as something comes', async () => {
  const address = await serve((_request, response) => {
    let left = 6;
    const timer = setInterval(() => {
      response.write('x');
      left -= 1;
      if (left === 0) response.end();
    }, 60);
    response.on('close', () => clearInterval(timer));
  });
  expect(wordsOf(await fetchFrom(address))).toBe('xxxxxx');
});

test('what came while this process was busy is not silence', async () => {
  const address = await serve((_request, response) => {
    response.write('{');
    setTimeout(() => {
      // Between this being sent and the next look at what has come, timers run.
      setImmediate(() => {
        response.write('}');
        setTimeout(() => response.end('\n'), 350);
        process.nextTick(() => {
          const until = performance.now() + 300;
          while (performance.now() < until);
        });
      });
    }, 20);
  });
  expect(wordsOf(await fetchFrom(address, { limits: { retries: 0 } }))).toBe('{}\n');
});

test('a retrieval that is stopped ends at once, before, within and between its tries', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/data.json') response.writeHead(503, { 'retry-after': '1' }).end();
    else response.write('{');
  });
  const stopAfter = async (at: string, signal: AbortSignal): Promise<string> =>
    wordsOf(await fetchFrom(at, { signal }));
  const started = performance.now();
  const words = [
    await stopAfter(address, AbortSignal.abort()),
    await stopAfter(address.replace('data.json', 'stalled'), AbortSignal.timeout(50)),
    await stopAfter(address, AbortSignal.timeout(50)),
  ];
  expect(performance.now() - started).toBeLessThan(900);
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected interruption of the retrieval from http://HOST/data.json, expected its end (tried once)  source-fetch
        Pull again.
    1 error, 0 warnings
    source.yaml:2:9  error  Unexpected interruption of the retrieval from http://HOST/stalled, expected its end (tried once)  source-fetch
        Pull again.
    1 error, 0 warnings
    source.yaml:2:9  error  Unexpected interruption of the retrieval from http://HOST/data.json, expected its end (tried once)  source-fetch
        Pull again.
    1 error, 0 warnings"
  `);
});

test('a page is refused, a table that is only called a page is not', async () => {
  const address = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=UTF-8');
    response.end(request.url === '/data.json' ? ' \n<p>Sign in' : '{"rows":[]}');
  });
  expect(wordsOf(await fetchFrom(address))).toContain('expected data (tried once)  source-html');
  expect(wordsOf(await fetchFrom(address.replace('data', 'table')))).toBe('{"rows":[]}');
});
