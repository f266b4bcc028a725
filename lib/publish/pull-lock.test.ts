import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { tryLockFile } from './lock-file.ts';
import { takePullLock } from './pull-lock.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

vi.mock('./lock-file.ts', { spy: true });

function told(contentDir: string): string {
  const lock = takePullLock(contentDir);
  return (lock.ok ? 'taken' : formatDiagnostics(lock.messages))
    .replaceAll(shownPath(contentDir), 'content')
    .replace(String(process.pid), '4711');
}

test('one pull works on a folder at a time, and leaves nothing', () => {
  const contentDir = makeTemporaryFolder({ 'site.yaml': '' });
  const first = takePullLock(contentDir);
  expect(told(contentDir)).toMatchInlineSnapshot(`
    "content:1:1  error  Unexpected pull at work on this folder (process 4711), expected none  pull-busy
        Wait for it to end. If there is no such process, remove \`content/.pull.lock\`.
    1 error, 0 warnings"
  `);
  if (first.ok) first.value();
  expect(filesOf(contentDir)).toEqual({ 'site.yaml': '' });
});

test('a folder that cannot be written to is told with its remedy', () => {
  const contentDir = makeTemporaryFolder();
  vi.mocked(tryLockFile).mockImplementationOnce((file) => {
    throw Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'open', path: `${file}.1` });
  });
  expect(told(contentDir)).toMatchInlineSnapshot(`
    "content:1:1  error  Unexpected refusal to write \`content\` (EROFS: its disk is mounted to be read only), expected one that may be written to  pull-write
        Mount the disk of \`content\` to be written to, or work on a copy in another folder. To compare without writing, give \`npm run pull -- --check\`.
    1 error, 0 warnings"
  `);
});

test('a file in the place of the folder is told as well', () => {
  const root = makeTemporaryFolder({ content: '' });
  expect(told(path.join(root, 'content'))).toContain(
    '(EEXIST: a file lies where a folder is to be)',
  );
});

test('a mistake of ours is no fault of the folder', () => {
  vi.mocked(tryLockFile).mockImplementationOnce(() => {
    throw new TypeError('x is undefined');
  });
  expect(() => takePullLock(makeTemporaryFolder())).toThrow('x is undefined');
});
