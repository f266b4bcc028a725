import { expect, test } from 'vitest';
import { fetchFrom, serve, wordsOf } from './example-fetch.ts';

/** A server that goes through answers one by one, and stays with the last. */
async function serveInTurn(
  ...statuses: readonly (number | 'reset' | 'cut off')[]
): Promise<{ readonly address: string; readonly asked: () => number }> {
  let asked = 0;
  const address = await serve((request, response) => {
    const status = statuses[Math.min(asked, statuses.length - 1)] ?? 200;
    asked += 1;
    if (status === 'reset') request.socket.resetAndDestroy();
    else if (status === 'cut off') response.write('{', () => response.socket?.end());
    else response.writeHead(status).end('{}');
  });
  return { address, asked: () => asked };
}

test('what may pass is tried again', async () => {
  const { address, asked } = await serveInTurn(500, 'reset', 'cut off', 200);
  expect(wordsOf(await fetchFrom(address, { limits: { retries: 3 } }))).toBe('{}');
  expect(asked()).toBe(4);
});

test.for([408, 425, 429, 500, 502, 503, 504] as const)('%d is tried again', async (status) => {
  const { address } = await serveInTurn(status, 200);
  expect(wordsOf(await fetchFrom(address))).toBe('{}');
});

test.for([204, 206, 400, 401, 403, 404, 410, 451, 501] as const)('%d is not', async (status) => {
  const { address, asked } = await serveInTurn(status, 200);
  expect(wordsOf(await fetchFrom(address))).toContain(
    `Unexpected answer ${status} from http://HOST/data.json, expected 200 (tried once)`,
  );
  expect(asked()).toBe(1);
});

test('in the end the last fault is told', async () => {
  const { address, asked } = await serveInTurn('reset', 503, 502);
  expect(wordsOf(await fetchFrom(address, { limits: { retries: 3 } }))).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected answer 502 from http://HOST/data.json, expected 200 (tried 4 times)  source-fetch
        Try again later.
    1 error, 0 warnings"
  `);
  expect(asked()).toBe(4);
});

test('without retries there is one try', async () => {
  const { address, asked } = await serveInTurn(503, 200);
  expect((await fetchFrom(address, { limits: { retries: 0 } })).ok).toBe(false);
  expect(asked()).toBe(1);
});

test('Retry-After is waited for', async () => {
  const times: number[] = [];
  const address = await serve((_request, response) => {
    times.push(performance.now());
    if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.end('{}');
  });
  expect(wordsOf(await fetchFrom(address))).toBe('{}');
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThan(950);
});

test('a Retry-After beyond the time of the retrieval is not', async () => {
  let asked = 0;
  const address = await serve((_request, response) => {
    asked += 1;
    response.writeHead(503, { 'retry-after': new Date(Date.now() + 120_000).toUTCString() }).end();
  });
  const started = performance.now();
  const words = wordsOf(await fetchFrom(address, { limits: { retries: 3 } }));
  expect(performance.now() - started).toBeLessThan(500);
  expect(words).toMatch(
    /expected 200 \(tried once\) {2}source-fetch\n {4}Try again later; it asks to wait 1(?:19|20) s\./,
  );
  expect(asked).toBe(1);
});
