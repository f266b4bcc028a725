import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveSite } from './serve.ts';
import { swapFolder } from './swap-folder.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const site = {
  '404.html': '<p>Not here</p>',
  'index.html': '<p>Start</p>',
  'ja/index.html': `<p>${'観測'.repeat(400)}</p>`,
  'ja/feed.xml': '<feed/>',
  '_kansoku/page.0123456789.js': 'a()',
};

test('a page, compressed, with the headers of a host', async () => {
  const get = await serve();
  const page = await get('ja/', { headers: { 'accept-encoding': 'br' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toBe(site['ja/index.html']);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=300, must-revalidate',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'self'",
  });
  expect(page.headers.get('x-powered-by')).toBeNull();
});

test('what has not changed is not sent again', async () => {
  const get = await serve();
  const etag = (await get('ja/feed.xml')).headers.get('etag') ?? '';
  expect((await get('ja/feed.xml', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('a feed and an asset have their own', async () => {
  const get = await serve();
  expect((await get('ja/feed.xml')).headers.get('content-type')).toBe(
    'application/atom+xml; charset=utf-8',
  );
  expect((await get('_kansoku/page.0123456789.js')).headers.get('cache-control')).toContain(
    'immutable',
  );
});

test('what is not there is the page that says so, with its status', async () => {
  const get = await serve();
  const page = await get('ja/nowhere/');
  expect(page.status).toBe(404);
  expect(await page.text()).toBe('<p>Not here</p>');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a site may lie below a folder whose name begins with a point', async () => {
  const get = await serve('', '.kansoku/out');
  expect((await get('ja/')).status).toBe(200);
  expect(await (await get('nowhere')).text()).toBe('<p>Not here</p>');
});

test('nothing outside the folder is served', async () => {
  const get = await serve();
  for (const address of ['..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt'])
    expect((await get(address)).status).toBe(404);
});

test('below a sub-path, the root leads there', async () => {
  const get = await serve('/en/dev/report');
  expect((await get('ja/')).status).toBe(200);
  const root = await get('/', { redirect: 'manual' });
  expect([root.status, root.headers.get('location')]).toEqual([302, '/en/dev/report/']);
  expect((await get('/ja/')).status).toBe(404);
});

test('a site that is built anew is served as it now is', async () => {
  const root = makeTemporaryFolder({
    'out/index.html': '<script src="/_kansoku/page.1.js"></script>',
    'out/_kansoku/page.1.js': 'a()',
    'next/index.html': '<script src="/_kansoku/page.22.js"></script><p>Longer</p>',
    'next/_kansoku/page.22.js': 'a(b)',
  });
  const outDir = path.join(root, 'out');
  const server = await serveSite({ outDir, port: 0, basePath: '' });
  onTestFinished(server.close);
  const get = (name: string, headers = {}) => fetch(new URL(name, server.address), { headers });
  const etag = (await get('')).headers.get('etag') ?? '';
  expect((await get('', { 'if-none-match': etag })).status).toBe(304);

  await swapFolder(path.join(root, 'next'), outDir);
  const page = await get('', { 'if-none-match': etag, 'accept-encoding': 'identity' });
  const text = '<script src="/_kansoku/page.22.js"></script><p>Longer</p>';
  expect([page.status, await page.text()]).toEqual([200, text]);
  expect(page.headers.get('content-length')).toBe(String(text.length));
  expect(await (await get('_kansoku/page.22.js')).text()).toBe('a(b)');
  expect((await get('_kansoku/page.1.js')).status).toBe(404);
});

test('a file that goes as it is asked for ends its answer, not the server', async () => {
  const root = makeTemporaryFolder({ 'out/index.html': '<p>Start</p>' });
  // What can be found but not opened, as a file that is swapped away between the two.
  const unreadable = createServer().listen(path.join(root, 'out/gone.css'));
  await once(unreadable, 'listening');
  onTestFinished(() => void unreadable.close());
  const server = await serveSite({ outDir: path.join(root, 'out'), port: 0, basePath: '' });
  onTestFinished(server.close);
  const answer = fetch(new URL('gone.css', server.address)).then((response) => response.text());
  await expect(answer).rejects.toThrow();
  expect((await fetch(server.address)).status).toBe(200);
});

async function serve(basePath = '', folder = 'out') {
  const files = Object.entries(site).map(
    ([name, text]) => [path.join(folder, name), text] as const,
  );
  const root = makeTemporaryFolder({
    'secret.txt': 'secret',
    ...Object.fromEntries<string>(files),
  });
  const server = await serveSite({ outDir: path.join(root, folder), port: 0, basePath });
  onTestFinished(server.close);
  return (address: string, init?: RequestInit) => fetch(new URL(address, server.address), init);
}
