import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { readNames } from './names.ts';
import type { Protection } from './schema.ts';
import { scanTexts } from './scan.ts';

function kindsOf(text: string, names: readonly string[] = [], allow: Protection['allow'] = []) {
  const found = scanTexts([{ text, column: 'sensor', row: 3, cell: 1 }], { names, allow });
  expect(JSON.stringify(found)).not.toContain(text);
  return found.map(({ kind }) => kind);
}

async function namesFrom(text: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kansoku-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'names.txt'), text);
  return getValue(await readNames(join(folder, 'names.txt')));
}

test.each([
  '192.0.2.1',
  'from 192.0.2.1, port 22',
  '192.0.2.1:443',
  '192.0.2.0/24',
  '192[.]0[.]2[.]1',
  '192(.)0[dot]2{.}1',
  '１９２．０．２．１',
  '192.0.2.\u200b1',
  '2001:db8::1',
  '[2001:db8:0:0:0:0:0:1]:443',
  '::1',
  '::ffff:192.0.2.1',
  'FE80::1%eth0',
  '２００１：ｄｂ８：：１',
  'version 1.2.3.4',
])('«%s» holds an address', (text) => {
  expect(kindsOf(text)).toContain('address');
});

test.each(['337', '12:30:45', '1.2.3', '256.1.1.1', 'std::vec', '2025-10-27T13', 'a:b', '10.5%'])(
  '«%s» holds none',
  (text) => {
    expect(kindsOf(text)).toEqual([]);
  },
);

test.each(['reporter@mail.example.com', 'ｒ＠ｅｘａｍｐｌｅ．ｊｐ', 'reporter[at]example[.]org'])(
  '«%s» holds a mail address',
  (text) => {
    expect(kindsOf(text)).toContain('mail');
  },
);

test.each([
  'mail.example.com',
  'www.example.co.jp/login',
  'https://example.org/',
  'hxxps://example[.]org',
  'Host: MAIL.EXAMPLE.COM.',
  '日本語.jp',
])('«%s» holds a host name', (text) => {
  expect(kindsOf(text)).toEqual(['host']);
});

test.each(['Node.js', 'groucho-tokyo', 'sensor.example', 'jp', 'co.jp', 'e.g. this', 'v1.2'])(
  '«%s» holds none, and nothing else',
  (text) => {
    expect(kindsOf(text)).toEqual([]);
  },
);

test('names of the list, whole in Latin letters, anywhere in Japanese, in any form of the letters', async () => {
  const names = await namesFrom('# customers\r\nAcme Works\r\n観測商事\nｶﾞﾗｽ工業 # half-width\n\n');
  expect(kindsOf('ACME works K.K.', names)).toEqual(['name']);
  expect(kindsOf('Ａｃｍｅ　Ｗｏｒｋｓ', names)).toEqual(['name']);
  expect(kindsOf('acme worksheet', names)).toEqual([]);
  expect(kindsOf('株式会社観測商事の機器', names)).toEqual(['name']);
  expect(kindsOf('ガラス工業', names)).toEqual(['name']);
  expect(kindsOf('ガラス工業'.normalize('NFD'), names)).toEqual(['name']);
  expect(kindsOf('customers', names)).toEqual([]);
});

test('a name is taken as it is written, not as a pattern', async () => {
  expect(kindsOf('axb', await namesFrom('a.b\n'))).toEqual([]);
  expect(kindsOf('(a|b)*', await namesFrom('(a|b)*\n'))).toEqual(['name']);
});

test('what is allowed in a column is allowed there alone, of its kind alone', () => {
  const allow: Protection['allow'] = [{ column: 'sensor', kinds: ['address'] }];
  expect(kindsOf('version 1.2.3.4', [], allow)).toEqual([]);
  expect(kindsOf('1.2.3.4 of a@example.com', [], allow)).toContain('mail');
  const other: Protection['allow'] = [{ column: 'port', kinds: ['address'] }];
  expect(kindsOf('version 1.2.3.4', [], other)).toEqual(['address']);
});

test('a find tells its place', () => {
  const texts = [
    { text: 'tokyo', column: 'sensor', row: 0, cell: 0 },
    { text: '192.0.2.1', column: 'sensor', row: 1, cell: 0 },
  ];
  expect(scanTexts(texts, { names: [], allow: [] })).toEqual([
    { kind: 'address', column: 'sensor', row: 1, cell: 0 },
  ]);
});

test('no list is no fault; a list that is not there, or says nothing, is one', async () => {
  expect(await readNames(undefined)).toEqual({ ok: true, value: [] });
  const missing = await readNames('/nowhere/names.txt');
  expect(missing.ok ? '' : formatDiagnostics(missing.messages)).toMatchInlineSnapshot(`
    "/nowhere/names.txt:1:1  error  Unexpected absence of the list of names, expected a readable file in UTF-8  protect-names
        KANSOKU_NAMES names the file; unset it where there is no such list.
    1 error, 0 warnings"
  `);
  await expect(namesFrom('# nothing\n')).rejects.toThrow('Unexpected list without a name');
});
