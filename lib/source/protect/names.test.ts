import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { readNames } from './names.ts';

function temporaryFile(contents: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kansoku-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'names.txt');
  writeFileSync(file, contents);
  return file;
}

async function shown(file: string): Promise<string> {
  const names = await readNames(file);
  if (names.ok) return names.value.join(' | ');
  return formatDiagnostics(names.messages).replace(/^\S*:1:1/, 'names.txt:1:1');
}

test('one name a line, without comments, blank lines and the mark of byte order', async () => {
  const file = temporaryFile(
    '\uFEFF# customers\r\nAcme Networks  # since 2020\r\n\r\n  株式会社架空\nC#商会\n',
  );
  expect(await shown(file)).toBe('Acme Networks | 株式会社架空 | C#商会');
});

test('no list is no fault where none was named', async () => {
  expect(await readNames(undefined)).toEqual({ ok: true, value: [] });
});

test('a list that was named and cannot be read, or names nobody, lets nothing pass', async () => {
  expect(await shown(join(tmpdir(), 'there-is-none', 'names.txt'))).toMatchInlineSnapshot(`
    "names.txt:1:1  error  Unexpected missing list of names, expected a file to read  protect-names
        KANSOKU_NAMES names this file. Mend it, or unset the variable where no names are kept.
    1 error, 0 warnings"
  `);
  expect(await shown(temporaryFile('# nobody yet\n'))).toMatchInlineSnapshot(`
    "names.txt:1:1  error  Unexpected list without a name, expected one a line  protect-names
        KANSOKU_NAMES names this file. Mend it, or unset the variable where no names are kept.
    1 error, 0 warnings"
  `);
  expect(await shown(temporaryFile(Uint8Array.of(0xff, 0xfe, 0x41)))).toMatchInlineSnapshot(`
    "names.txt:1:1  error  Unexpected bytes that are no UTF-8, expected UTF-8 text  protect-names
        KANSOKU_NAMES names this file. Mend it, or unset the variable where no names are kept.
    1 error, 0 warnings"
  `);
});
