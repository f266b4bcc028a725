import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFault } from './disk-fault.ts';
import { formatDiagnostic } from './format.ts';

/** As node throws it; a user whose rights bind, or a full disk, is not to be had in every test. */
function refusal(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open', path: `${process.cwd()}/a/b` });
}

function tell(error: unknown, act: 'read' | 'write' = 'write'): string {
  const fault = diskFault(error, { file: 'a', act, rule: 'pull-write', stands: 'The old stands.' });
  return fault === undefined ? 'no fault of the disk' : formatDiagnostic(fault);
}

test('each refusal of the disk has its cause and its remedy', () => {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENOTDIR', 'EISDIR'];
  expect([...codes, 'EEXIST', 'EIO'].map((code) => tell(refusal(code))).join('\n'))
    .toMatchInlineSnapshot(`
    "a:1:1  error  Unexpected refusal to write \`a/b\` (EACCES: who runs this has no right to write there), expected one that may be written to  pull-write
        Give this user the right to write \`a/b\`, or run the command as the user whose it is. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EPERM: who runs this has no right to write there), expected one that may be written to  pull-write
        Give this user the right to write \`a/b\`, or run the command as the user whose it is. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EROFS: its disk is mounted to be read only), expected one that may be written to  pull-write
        Mount the disk of \`a/b\` to be written to, or work on a copy in another folder. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (ENOSPC: no space is left on the disk), expected room for what is written  pull-write
        Make room on the disk, or have the quota raised, and try again. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EDQUOT: no space is left on the disk), expected room for what is written  pull-write
        Make room on the disk, or have the quota raised, and try again. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (ENOENT: there is no such file or folder), expected one that stays there meanwhile  pull-write
        Look at what has become of \`a/b\`: it was taken away or renamed, or is a link that leads nowhere. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (ENOTDIR: a file lies where a folder is to be), expected a folder  pull-write
        Look at \`a/b\`, and at the folders above it. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EISDIR: a folder lies where a file is to be), expected a file  pull-write
        Rename or remove the folder \`a/b\`. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EEXIST: a file lies where a folder is to be), expected a folder  pull-write
        Look at \`a/b\`, and at the folders above it. The old stands.
    a:1:1  error  Unexpected refusal to write \`a/b\` (EIO: the disk gives no further reason), expected none  pull-write
        Look at the disk, and try again. The old stands."
  `);
  expect(tell(refusal('EACCES'), 'read')).toMatchInlineSnapshot(`
    "a:1:1  error  Unexpected refusal to read \`a/b\` (EACCES: who runs this has no right to read there), expected one that may be read  pull-write
        Give this user the right to read \`a/b\`, or run the command as the user whose it is. The old stands."
  `);
});

test('as the system itself says it of a folder in place of a file, and of a file that is gone', () => {
  expect(thrownBy(() => writeFileSync('lib', ''))).toContain('(EISDIR: a folder lies where');
  expect(thrownBy(() => readFileSync('lib/nowhere'))).toContain(
    '`lib/nowhere` (ENOENT: there is no',
  );
  expect(thrownBy(() => writeFileSync('package.json/x', ''))).toContain(
    '(ENOTDIR: a file lies where',
  );
  expect(existsSync('package.json')).toBe(true);
});

test('an error of ours is none of the disk', () => {
  expect(tell(new TypeError('x is undefined'))).toBe('no fault of the disk');
  expect(tell('x')).toBe('no fault of the disk');
});

function thrownBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return tell(error);
  }
  return 'nothing was thrown';
}

test('what the network answers in the same form is no refusal of the disk', () => {
  const error = Object.assign(new Error('ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  expect(tell(error)).toBe('no fault of the disk');
});
