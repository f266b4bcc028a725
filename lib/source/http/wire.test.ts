import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchFrom, wordsOf } from './example-fetch.ts';
import { originOf } from './faulty-server.ts';

/** What is made of an answer that is sent as it stands, after which the connection ends or is reset. */
async function fetchRaw(answer: string, end: 'end' | 'reset' | 'stay' = 'end'): Promise<string> {
  const server = createServer((socket) => {
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(answer, () => {
        if (end === 'end') socket.end();
        // Time for what was written to be read: a reset overtakes it.
        else if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 30);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return wordsOf(
    await fetchFrom(`${originOf(server.address())}/data.json`, { limits: { retries: 0 } }),
  );
}

const characters = '月,件数\n2025-10,12345\n';
const head = 'HTTP/1.1 200 OK\r\n';

test('a length that counts characters cuts the data and is refused', async () => {
  const answer = `${head}Content-Length: ${characters.length}\r\n\r\n${characters}`;
  const words = await fetchRaw(answer);
  expect(words).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected bytes from http://HOST/data.json after the 19 that it announced, expected none (tried once)  source-truncated
        Tell the publisher: Content-Length counts bytes, not characters.
    1 error, 0 warnings"
  `);
  expect(await fetchRaw(answer, 'stay')).toBe(words);
  expect(await fetchRaw(answer.replace('\r\n', '\r\nConnection: close\r\n'))).toBe(words);
});

test('so is a long body that is longer than announced', async () => {
  const body = 'x'.repeat(90_000);
  expect(await fetchRaw(`${head}Content-Length: 80000\r\n\r\n${body}`)).toContain(
    'source-truncated',
  );
  expect(await fetchRaw(`${head}Content-Length: 90000\r\n\r\n${body}`)).toBe(body);
});

test('interim answers before the head are not part of the body', async () => {
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n';
  expect(await fetchRaw(`${hints}${hints}${head}Content-Length: 2\r\n\r\n{}`)).toBe('{}');
});

test('a body without a length is whole when its connection ends, but not by a reset', async () => {
  expect(await fetchRaw(`${head}\r\n{"a":1}`)).toBe('{"a":1}');
  expect(await fetchRaw(`${head}\r\n{"a":1}`, 'reset')).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected end of the answer from http://HOST/data.json after 7 bytes (connection reset), expected the rest (tried once)  source-truncated
        Try again later; if it stays, tell the publisher.
    1 error, 0 warnings"
  `);
});

test.for([
  [
    'both a length and pieces',
    'Transfer-Encoding: chunked\r\nContent-Length: 7\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  ],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  ['a length that is no number', 'Content-Length: all\r\n\r\n{}'],
  ['a piece whose size is no number', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n'],
  ['a head without end', `X-Head: ${'x'.repeat(50_000)}\r\n\r\n{}`],
] as const)('%s: refused', async ([, rest]) => {
  expect(await fetchRaw(`${head}${rest}`)).toContain(
    'against the rules of HTTP, expected HTTP/1.1',
  );
});
