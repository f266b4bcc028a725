import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkOutFolder } from './check-out-folder.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

test('no folder, an empty one or a site built before may be replaced', async () => {
  const root = makeTemporaryFolder({ 'site/_kansoku/page.js': '', 'site/ja/index.html': '' });
  mkdirSync(path.join(root, 'empty'));
  for (const name of ['none', 'empty', 'site'])
    await checkOutFolder(path.join(root, name), [path.join(root, 'content')]);
});

test('files that no build has written are not taken away', async () => {
  const root = makeTemporaryFolder({ 'letters/dear.txt': '' });
  await expect(
    checkOutFolder(path.join(root, 'letters'), []),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[DiagnosticError: Unexpected files of another kind in the out folder, expected a site built before, or nothing]`,
  );
});

test('nor is what holds the content or the program', async () => {
  const root = makeTemporaryFolder({ '_kansoku/page.js': '', 'content/site.yaml': '' });
  const content = path.join(root, 'content');
  await expect(checkOutFolder(root, [content])).rejects.toThrow(
    'expected a site built before, or nothing',
  );
  await expect(checkOutFolder(content, [content])).rejects.toThrow('in the out folder');
  await checkOutFolder(path.join(content, 'out'), [content]);
});
