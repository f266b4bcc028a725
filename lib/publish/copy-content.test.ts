import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from './copy-content.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

test('every file is copied, what is no content is not', async () => {
  const root = makeTemporaryFolder({
    'content/site.yaml': 'address: x',
    'content/datasets/a/data.json': '[]',
    'content/.DS_Store': '',
    'content/reports/.index.ja.mdx.swp': '',
    'content/out/index.html': '',
  });
  await copyContent(path.join(root, 'content'), path.join(root, 'copy'), [
    path.join(root, 'content/out'),
  ]);
  expect(filesOf(path.join(root, 'copy'))).toEqual({
    'site.yaml': 'address: x',
    'datasets/a/data.json': '[]',
  });
});

test('a link leads where it led, one that leads nowhere is left out', async () => {
  const root = makeTemporaryFolder({ 'shared.yaml': 'a: 1', 'content/site.yaml': '' });
  symlinkSync('../shared.yaml', path.join(root, 'content/linked.yaml'));
  symlinkSync('someone@host.1', path.join(root, 'content/#site.yaml'));
  await copyContent(path.join(root, 'content'), path.join(root, '.kansoku/copy'));
  expect(readFileSync(path.join(root, '.kansoku/copy/linked.yaml'), 'utf8')).toBe('a: 1');
  expect(Object.keys(filesOf(path.join(root, '.kansoku/copy')))).toEqual(['site.yaml']);
});

test('content that holds the copy is not copied without end', async () => {
  const root = makeTemporaryFolder({ 'site.yaml': '', 'tool/package.json': '' });
  const to = path.join(root, 'tool/.kansoku/content-1');
  mkdirSync(to, { recursive: true });
  await copyContent(root, to, [path.join(root, 'tool')]);
  expect(filesOf(to)).toEqual({ 'site.yaml': '' });
});
