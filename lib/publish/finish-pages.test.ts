import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishPages } from './finish-pages.ts';
import { programRoot } from './program-root.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

const page = (body: string) => `<!DOCTYPE html><html lang="en"><head></head><body>${body}</body>`;

test('pages are finished, what else the framework wrote stays behind', async () => {
  const root = makeTemporaryFolder({
    'stage/index.html': page('Start<script src="/_next/a.js"></script>'),
    'stage/ja/index.html': page('観測'),
    'stage/ja/index.txt': 'flight',
    'stage/404.html': page('Not here'),
    'stage/404/index.html': page('Not here'),
    'stage/_not-found/index.html': page('Not here'),
    'stage/_next/a.html': page('a'),
  });
  const { count, bytes } = await finishPages(path.join(root, 'stage'), path.join(root, 'out'));
  const files = filesOf(path.join(root, 'out'));
  expect(Object.keys(files)).toEqual(['404.html', 'index.html', 'ja/index.html']);
  expect(files['index.html']).not.toContain('script src');
  expect(count).toBe(3);
  expect(bytes).toBe(Buffer.byteLength(Object.values(files).join('')));
});

test('a page that tells of faults is never published', async () => {
  const root = makeTemporaryFolder({
    'stage/ja/index.html': page('<ol class="diagnostics"><li>site.yaml:1:1</li></ol>'),
  });
  await expect(
    finishPages(path.join(root, 'stage'), path.join(root, 'out')),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected diagnostics on the page ja/index.html, expected its text]`,
  );
  expect(filesOf(path.join(root, 'out'))).toEqual({});
});

test('a text that shows how such a page is written is published', async () => {
  const root = makeTemporaryFolder({
    'stage/index.html': page('<code>&lt;ol class="diagnostics"></code>'),
  });
  expect(await finishPages(path.join(root, 'stage'), path.join(root, 'out'))).toMatchObject({
    count: 1,
  });
});

test('the list is known by what its component writes', () => {
  const component = path.join(programRoot, 'components/diagnostic/diagnostic-list.tsx');
  expect(readFileSync(component, 'utf8')).toContain('<ol className="diagnostics">');
});
