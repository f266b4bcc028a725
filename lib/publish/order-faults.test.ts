import { expect, test } from 'vitest';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { orderFaults } from './order-faults.ts';
import type { SiteFault } from './verify.ts';

const cause = diagnose({
  file: 'content/datasets/scans/data.json',
  reason: 'Unexpected bytes, expected the locked',
  rule: 'lock-mismatch',
});

const warning = diagnose({
  file: 'content/reports/a/index.ja.mdx',
  reason: 'Unexpected x, expected y',
  rule: 'x',
  severity: 'warning',
});

function faultOf(file: string, isAsListed: boolean): SiteFault {
  const message = diagnose({ file, reason: 'Unexpected bytes', rule: 'verify-differs' });
  return { message, isAsListed };
}

test('a cause is told once and first, and what follows from it is one line', () => {
  const faults = [
    faultOf('a/data/scans/scans.csv', true),
    faultOf('a/ja/index.html', false),
    faultOf('a/sitemap.xml', true),
  ];
  const told = orderFaults('a', [cause, cause], faults).map(formatDiagnostic).join('\n');
  expect(told).toMatchInlineSnapshot(`
    "content/datasets/scans/data.json:1:1  error  Unexpected bytes, expected the locked  lock-mismatch
    a:1:1  error  Unexpected 2 files of the site made of content that is at fault now, expected sound content to hold them to  verify-follows
        Mend what is told above, and verify again: these files are as the site’s own list has them.
    a/ja/index.html:1:1  error  Unexpected bytes  verify-differs"
  `);
});

test('where the content is sound each file is told', () => {
  const faults = [faultOf('out/robots.txt', true), faultOf('out/sitemap.xml', true)];
  const files = orderFaults('out', [warning], faults).map(({ file }) => file);
  expect(files).toEqual([warning.file, 'out/robots.txt', 'out/sitemap.xml']);
});

test('of very many of one kind the first are told, and how many more there are', () => {
  const faults = Array.from({ length: 98 }, (_, page) => faultOf(`out/${page}.html`, false));
  const told = orderFaults('out', [], faults).map(formatDiagnostic);
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toMatchInlineSnapshot(`
    "out:1:1  error  Unexpected 88 more of the same kind, expected none  verify-differs
        So many at once are as a rule of other content, another channel or another version of the program: build the site again."
  `);
});
