import { expect, test } from 'vitest';
import { scanTexts } from './scan.ts';

/** The kinds of finds in a text. */
function kindsOf(text: string, names: readonly string[] = []): string {
  const finds = scanTexts([{ text, column: 'note', row: 0, cell: 1 }], { names, allow: [] });
  return finds.map(({ kind }) => kind).join(' ') || 'nothing';
}

test.each([
  '192.0.2.1',
  '送信元は192.0.2.1です',
  'from 192.0.2.1:443.',
  '192.0.2.0/24',
  '…192.0.2.1…',
  '１９２．０．２．１',
  '192。0。2。1',
  '192[.]0[.]2[.]1',
  '192(.)0[dot]2{.}1',
  '192(dot)0(dot)2(dot)1',
  '192.0.2[.]1',
  '192\\.0\\.2\\.1',
  '192.000.002.001',
  '192.0\u200b.2.1',
  'v1.2.3.4',
  'http://3221225985/',
  'hxxp://0xc0000201/x',
  'user@192.0.2.1',
  '192.0.2.1%20',
])('an IPv4 address: %s', (text) => {
  expect(kindsOf(text)).toContain('address');
});

test.each([
  '2001:db8::1',
  '2001:DB8:0:0:0:0:0:1',
  '２００１：ｄｂ８：：１',
  '[2001:db8::1]:443',
  '2001:db8::/32',
  'address:2001:db8::1.',
  'code:2001:0db8:0:0:0:0:0:1',
  '送信元2001:db8::1から',
  '::ffff:192.0.2.1',
  'fe80::1%eth0',
  '::1',
  '2001[:]db8[:][:]1',
  'https://[2001:db8::1]/',
])('an IPv6 address: %s', (text) => {
  expect(kindsOf(text)).toContain('address');
});

test.each([
  'someone@mail.example.com',
  'ｓｏｍｅｏｎｅ＠ｍａｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ',
  '連絡先はsomeone@example.co.jpまで',
  'someone[at]example[.]com',
  'someone (at) example (dot) com',
  'https://www.example.com/?to=someone%40example.com',
  'root@server1',
  '誰か@例え.jp',
])('a mail address: %s', (text) => {
  expect(kindsOf(text)).toContain('mail');
});

test.each([
  'mail.example.com',
  'MAIL.EXAMPLE.COM.',
  'サーバはmail.example.comです',
  'mail[.]example[.]com',
  'ｍａｉｌ．ｅｘａｍｐｌｅ．ｃｏ．ｊｐ',
  'hxxps://www.example.jp/path',
  '例え.jp',
  '例え.みんな',
  'xn--r8jz45g.jp',
  '_dmarc.example.com',
  'fw01.corp',
  'printer.local',
])('a host name: %s', (text) => {
  expect(kindsOf(text)).toBe('host');
});

test.each([
  'Node.js',
  'sensor.example',
  'jp',
  'co.jp',
  'groucho-tokyo',
  'a:b',
  '10.5%',
  'std::vec',
  'example',
  'data.json',
  'a bare com',
  '2025-10-27T13:45:00+09:00',
  '13:45:10',
  '1.2.3',
  '1.2.3.4.5',
  '999.0.2.1',
  '192.0.2.x',
  'std::vector',
  'a :: b',
  'react@19.3.1',
  'セミナー@東京',
  '@handle',
  '増えた。次に減った。',
  'e.g. ports 23, 22/tcp',
  'Trojan.Win32.Agent',
])('nothing: %s', (text) => {
  expect(kindsOf(text)).toBe('nothing');
});

const names = ['Acme Networks', '株式会社 架空', 'カクウ商事', 'Straße 9', 'AS64496'];

test.each([
  'acme networks',
  'The ACME-NETWORKS case',
  'Ａｃｍｅ　Ｎｅｔｗｏｒｋｓ',
  'Acme Networks社',
  'acme_networks',
  'https://www.example.com/acme%20networks/',
  'Ac\u00adme Networks',
  '株式会社架空の事例',
  '例の株式会社　架空',
  'ｶｸｳ商事向け',
  'カ\u3000クウ商事',
  'STRASSE 9',
  'as64496-1',
])('a name of the list: %s', (text) => {
  expect(kindsOf(text, names)).toContain('name');
});

test.each(['Acme', 'Pacme Networks', 'Acme Networksville', '架空', 'AS644967', 'XAS64496'])(
  'no name of the list: %s',
  (text) => {
    expect(kindsOf(text, names)).toBe('nothing');
  },
);

test('a name is taken as it is written, not as a pattern', () => {
  expect(kindsOf('axb', ['a.b'])).toBe('nothing');
  expect(kindsOf('(a|b)*', ['(a|b)*'])).toBe('name');
});

test('a name whose dakuten is written apart is the same name', () => {
  expect(kindsOf('カ\u3099ス会社', ['ガス会社'])).toBe('name');
  expect(kindsOf('ガス会社', ['カ\u3099ス会社'])).toBe('name');
});

test('a find says where it is and of what kind, once a cell, and never what it is', () => {
  const texts = [
    { text: 'plain', column: 'note', row: 0, cell: 2 },
    { text: '192.0.2.1 and 192.0.2.2', column: 'note', row: 1, cell: 2 },
    { text: '2001:db8::1, see www.example.com', column: 'note', row: 1, cell: 2 },
  ];
  expect(scanTexts(texts, { names: [], allow: [] })).toEqual([
    { kind: 'address', column: 'note', row: 1, cell: 2 },
    { kind: 'host', column: 'note', row: 1, cell: 2 },
  ]);
});

test('what the author knows to be none is let pass, in its column and kind alone', () => {
  const texts = ['version', 'note'].map((column, cell) => ({
    text: '1.2.3.4 by someone@example.com',
    column,
    row: 0,
    cell,
  }));
  const allow = [{ column: 'version', kinds: ['address' as const] }];
  expect(
    scanTexts(texts, { names: [], allow }).map(({ column, kind }) => `${column} ${kind}`),
  ).toEqual(['version mail', 'note address', 'note mail']);
});

test('where hosts are let pass, web addresses still tell nothing else', () => {
  const kinds = (text: string): string =>
    scanTexts([{ text, column: 'sources', row: 0, cell: 0 }], {
      names: ['Acme Networks'],
      allow: [{ column: 'sources', kinds: ['host'] }],
    })
      .map(({ kind }) => kind)
      .join(' ');
  expect(kinds('https://www.example.com/report')).toBe('');
  expect(kinds('https://192.0.2.1/')).toBe('address');
  expect(kinds('https://www.example.com/?by=someone%40example.com')).toBe('mail');
  expect(kinds('https://www.example.com/acme-networks')).toBe('name');
});

test('long texts are scanned within seconds', () => {
  const long = ['a', 'あ', '1', 'f', ' ', ':', '.', '@', 'a.', 'f:', '[', '%41'].map((piece) =>
    piece.repeat(100_000 / piece.length),
  );
  const texts = long.map((text, row) => ({ text, column: 'note', row, cell: 0 }));
  // Of this process's own time, as machines have other work beside it.
  const begun = process.cpuUsage();
  scanTexts(texts, { names, allow: [] });
  expect(process.cpuUsage(begun).user / 1_000_000).toBeLessThan(5);
});
