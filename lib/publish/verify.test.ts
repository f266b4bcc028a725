import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite } from '#lib/site/temporary-site.ts';
import { siteFiles } from './files.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { verifyOut } from './verify.ts';
import { writeInto } from './write-into.ts';

/** The files of the tiny site that are no pages, as a build writes them. */
async function builtSite() {
  const site = loadSite(makeTemporarySite(), 'public');
  const out = makeTemporaryFolder();
  const files = await siteFiles(site);
  for (const file of files) await writeInto(out, file.path, file.contents);
  return { site, out, files };
}

test('a site that is what its content gives', async () => {
  const { site, out, files } = await builtSite();
  expect(await verifyOut(site, out)).toEqual({ files: files.length, messages: [] });
  expect(files.some((file) => file.path === 'data/kev-monthly/kev-monthly.csv')).toBe(true);
});

test('one digit of a file, a file less and a file more are each told', async () => {
  const { site, out, files } = await builtSite();
  const csv = files.find((file) => file.path === 'data/kev-monthly/kev-monthly.csv');
  const text = String(csv?.contents);
  writeFileSync(path.join(out, csv?.path ?? ''), text.replace(/\d\r\n$/, '9\r\n'));
  rmSync(path.join(out, 'data/kev-monthly/datapackage.json'));
  mkdirSync(path.join(out, 'data/secret'));
  writeFileSync(path.join(out, 'data/secret/secret.csv'), 'month\r\n');
  const { messages } = await verifyOut(site, out);
  const told = messages.map((message) =>
    formatDiagnostic(message)
      .replace(/^.*?(data\/)/, '$1')
      .replaceAll(/[0-9a-f]{64}/g, '…'),
  );
  expect(told.map((line) => line.split('\n')[0]).sort()).toMatchInlineSnapshot(`
    [
      "data/kev-monthly/datapackage.json:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing",
      "data/kev-monthly/kev-monthly.csv:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs",
      "data/secret/secret.csv:1:1  error  Unexpected file among the data of the site, expected those that the content gives  verify-stray",
    ]
  `);
});
