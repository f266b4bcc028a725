import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { expect, test } from 'vitest';
import { hashOf } from '#lib/dataset/lock.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { locales } from '#lib/i18n/locale.ts';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite } from '#lib/site/temporary-site.ts';
import { siteFiles } from './files.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { verifyOut } from './verify.ts';
import { writeInto } from './write-into.ts';

/** The files of the tiny site that are no pages, as a build writes them, and what a dataset's page must hold. */
async function builtSite() {
  const site = loadSite(makeTemporarySite(), 'public');
  const out = makeTemporaryFolder();
  const files = await siteFiles(site);
  for (const file of files) await writeInto(out, file.path, file.contents);
  for (const { dataset } of site.datasets.values())
    for (const locale of locales)
      await writeInto(
        out,
        `${locale}/data/${dataset.id}/index.html`,
        datasetFiles(dataset)
          .map(({ sha256 }) => `<code>${sha256}</code>`)
          .join('\n'),
      );
  for (const page of ['ja/data', 'ja/data/schema'])
    await writeInto(out, `${page}/index.html`, 'A page.');
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
  expect(tell(messages, out)).toMatchInlineSnapshot(`
    [
      "data/kev-monthly/datapackage.json:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing",
      "data/kev-monthly/kev-monthly.csv:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs",
      "data/secret/secret.csv:1:1  error  Unexpected file among the data of the site, expected those that the content gives  verify-stray",
    ]
  `);
});

test('a page of a dataset must be there, and hold the sha256 of each file', async () => {
  const { site, out, files } = await builtSite();
  const parquet = files.find((file) => file.path.endsWith('.parquet'));
  const page = path.join(out, 'ja/data/kev-monthly/index.html');
  const { sha256 } = hashOf(Buffer.from(parquet?.contents ?? ''));
  writeFileSync(page, readFileSync(page, 'utf8').replace(sha256, sha256.replace(/.$/, '_')));
  rmSync(path.join(out, 'en/data/kev-monthly/index.html'));
  const { messages } = await verifyOut(site, out);
  expect(tell(messages, out)).toMatchInlineSnapshot(`
    [
      "en/data/kev-monthly/index.html:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing",
      "ja/data/kev-monthly/index.html:1:1  error  Unexpected page without the sha256 of \`kev-monthly.parquet\`, expected …  verify-hash",
    ]
  `);
});

test('among the pages of data only those of the site may stand', async () => {
  const { site, out } = await builtSite();
  await writeInto(out, 'ja/data/secret/index.html', 'A draft.');
  await writeInto(out, 'en/data/kev-monthly/draft.json', '{}');
  const { messages } = await verifyOut(site, out);
  expect(tell(messages, out)).toMatchInlineSnapshot(`
    [
      "en/data/kev-monthly/draft.json:1:1  error  Unexpected file among the data of the site, expected those that the content gives  verify-stray",
      "ja/data/secret/index.html:1:1  error  Unexpected file among the data of the site, expected those that the content gives  verify-stray",
    ]
  `);
});

test('faults that kept something out of the site are told as well', async () => {
  const { site, out } = await builtSite();
  const fault = diagnose({ file: 'x.yaml', reason: 'Unexpected x, expected y', rule: 'x' });
  expect(await verifyOut({ ...site, messages: [fault] }, out)).toMatchObject({ messages: [fault] });
});

/** The first line of each fault, its file from the root of the site. */
function tell(messages: readonly VFileMessage[], out: string): string[] {
  const root = `${shownPath(out)}/`;
  return messages
    .map((message) => formatDiagnostic(message).split('\n')[0] ?? '')
    .map((line) => line.replace(root, '').replaceAll(/[0-9a-f]{64}/g, '…'))
    .sort();
}
