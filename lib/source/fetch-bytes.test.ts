import { createServer, type RequestListener, type Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { loadDataset } from '#lib/dataset/load.ts';
import { hashesOf, makeTemporaryContent } from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from './example.ts';
import { pullDataset } from './pull.ts';

/** The address of a server on this machine that lives as long as the test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return addressOf(server);
}

function addressOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/scans.json`;
}

/** How a pull from the address went, with the changing port left out, and the files it left. */
async function pullFrom(
  address: string,
): Promise<{ words: string; files: readonly string[]; contentDir: string }> {
  const contentDir = makeTemporaryContent({
    'scans/source.yaml': writeSource({ ...exampleSource, from: { https: address } }),
  });
  const pulled = await pullDataset(contentDir, 'scans', {
    limits: { timeoutMs: 300, maxBytes: 10_000 },
  });
  const words = pulled.ok ? pulled.value.state : formatDiagnostics(pulled.messages);
  return {
    words: words.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT'),
    files: Object.keys(hashesOf(contentDir, 'scans')),
    contentDir,
  };
}

test('200: pulls the dataset and locks its address', async () => {
  const address = await serve((_request, response) => response.end(writeWire(exampleWire)));
  const { words, contentDir } = await pullFrom(address);
  expect(words).toBe('new');
  const loaded = loadDataset(contentDir, 'scans');
  expect(loaded.ok && loaded.value.lock.address).toBe(address);
});

test('a redirect is followed', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/scans.json')
      response.writeHead(302, { location: '/elsewhere.json' }).end();
    else response.end(writeWire(exampleWire));
  });
  expect((await pullFrom(address)).words).toBe('new');
});

test('404, 500, a redirect without end, and one to plain http elsewhere', async () => {
  const answer = async (status: number, location?: string): Promise<string> => {
    const address = await serve((_request, response) =>
      response.writeHead(status, location === undefined ? {} : { location }).end('<html>'),
    );
    const { words, files } = await pullFrom(address);
    expect(files).toEqual(['source.yaml']);
    return words;
  };
  expect(await answer(404)).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected answer 404 from http://127.0.0.1:PORT/scans.json, expected 200  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
  expect(await answer(500)).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected answer 500 from http://127.0.0.1:PORT/scans.json, expected 200  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
  expect(await answer(301, '/scans.json')).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected answer 301 (moved to /scans.json) from http://127.0.0.1:PORT/scans.json, expected 200  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
  expect(await answer(301, 'http://example.org/scans.json')).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected answer 301 (moved to http://example.org/scans.json) from http://127.0.0.1:PORT/scans.json, expected 200  source-fetch
        Open the address in a browser; if the data has moved, write its new address.
    1 error, 0 warnings"
  `);
});

test('silence: gives up in time', async () => {
  const address = await serve(() => undefined);
  const started = performance.now();
  const { words, files } = await pullFrom(address);
  expect(words).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected silence from http://127.0.0.1:PORT/scans.json, expected the data within 0.3 s  source-fetch
        Try again later.
    1 error, 0 warnings"
  `);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(files).toEqual(['source.yaml']);
});

test('a body that stops halfway', async () => {
  const address = await serve(
    (_request, response) => void response.write(writeWire(exampleWire).slice(0, 100)),
  );
  expect((await pullFrom(address)).words).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected silence from http://127.0.0.1:PORT/scans.json, expected the data within 0.3 s  source-fetch
        Try again later.
    1 error, 0 warnings"
  `);
});

test('too big: stops reading', async () => {
  const address = await serve((_request, response) => response.end(' '.repeat(10_001)));
  const { words, files } = await pullFrom(address);
  expect(words).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected answer of more than 10000 bytes from http://127.0.0.1:PORT/scans.json, expected at most that  source-size
        Ask for an aggregate, or for a shorter period.
    1 error, 0 warnings"
  `);
  expect(files).toEqual(['source.yaml']);
});

test('nobody there', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = addressOf(closed);
  await new Promise((resolve) => closed.close(resolve));
  expect((await pullFrom(address)).words).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:10  error  Unexpected failure to reach http://127.0.0.1:PORT/scans.json (ECONNREFUSED), expected an answer  source-fetch
        Check the address and the network.
    1 error, 0 warnings"
  `);
});

test('a page in place of data', async () => {
  const address = await serve((_request, response) => response.end('<!doctype html>'));
  expect((await pullFrom(address)).words).toMatchInlineSnapshot(`
    "http://127.0.0.1:PORT/scans.json:1:1  error  Unexpected JSON: Unexpected token '<'  json-syntax
        The file is cut short or is not JSON; pull the dataset again.
    1 error, 0 warnings"
  `);
});
