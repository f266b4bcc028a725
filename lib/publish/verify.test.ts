import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { hashOf } from '#lib/dataset/lock.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite } from '#lib/site/temporary-site.ts';
import { bundleAssets } from './assets.ts';
import { madeFiles } from './made-files.ts';
import { parseManifest, readManifest, type Manifest } from './manifest.ts';
import { pageFiles } from './page-files.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';
import { verifyOut, type VerifyOptions } from './verify.ts';
import { writeInto } from './write-into.ts';
import { writeManifest } from './write-manifest.ts';

vi.mock('./assets.ts', { spy: true });

/** Bundled once: whoever edits a style while the tests run changes no site. */
const assets = bundleAssets({ minify: true });

/** The tiny site as a build writes it, save that its pages are words and hashes alone. */
async function builtSite() {
  vi.mocked(bundleAssets).mockReturnValue(assets);
  const site = loadSite(makeTemporarySite(), 'public');
  const out = makeTemporaryFolder();
  const files = await madeFiles(site, await assets);
  for (const file of files) await writeInto(out, file.path, file.contents);
  const hashes = [...site.datasets.values()]
    .flatMap(({ dataset }) => datasetFiles(dataset))
    .map(({ sha256 }) => `<code>${sha256}</code>`);
  for (const page of pageFiles(site)) await writeInto(out, page, `${page}\n${hashes.join('\n')}`);
  await writeManifest(out);
  return {
    site,
    out,
    files,
    /** The first line of each fault, its file from the root of the site. */
    faults: async (options: VerifyOptions = {}): Promise<readonly string[]> => {
      const { faults } = await verifyOut(site, out, options);
      return faults.map(({ message }) => tell(formatDiagnostic(message), out));
    },
    change: (file: string, edit: (text: string) => string): void =>
      writeFileSync(path.join(out, file), edit(readFileSync(path.join(out, file), 'utf8'))),
    /** Writes the list of files anew, as one does who hides what was changed. */
    listAgain: async (): Promise<void> => {
      rmSync(path.join(out, 'SHA256SUMS'));
      await writeManifest(out);
    },
    manifest: (): Manifest => getValue(readManifest(path.join(out, 'SHA256SUMS'))),
  };
}

function tell(told: string, out: string): string {
  const [line = ''] = told.split('\n');
  return line.replaceAll(shownPath(out), 'out').replaceAll(/[0-9a-f]{64}/g, '…');
}

test('a site that is what its content gives', async () => {
  const { site, out, files } = await builtSite();
  const pages = pageFiles(site).length;
  expect(await verifyOut(site, out)).toEqual({ made: files.length, pages, faults: [] });
  expect(Object.keys(filesOf(out))).toHaveLength(files.length + pages + 1);
});

test('a changed page is told by the list', async () => {
  const { change, faults } = await builtSite();
  change('ja/index.html', (html) => `${html}<p>`);
  change('404.html', () => '');
  expect(await faults()).toEqual([
    'out/404.html:1:1  error  Unexpected bytes of sha256 …, expected …, as out/SHA256SUMS lists  verify-differs',
    'out/ja/index.html:1:1  error  Unexpected bytes of sha256 …, expected …, as out/SHA256SUMS lists  verify-differs',
  ]);
});

test('a page that was changed with its line is told by a list kept elsewhere, and so is the line', async () => {
  const { change, faults, listAgain, manifest } = await builtSite();
  const kept = { ...manifest(), file: 'kept/SHA256SUMS' };
  change('ja/index.html', (html) => `${html}<p>`);
  await listAgain();
  expect(await faults()).toEqual([]);
  expect(await faults({ manifest: kept })).toEqual([
    'out/SHA256SUMS:1:1  error  Unexpected bytes of sha256 …, expected …, as kept/SHA256SUMS has  verify-differs',
    'out/ja/index.html:1:1  error  Unexpected bytes of sha256 …, expected …, as kept/SHA256SUMS lists  verify-differs',
  ]);
});

test('and by a site that was built again', async () => {
  const { change, faults, listAgain, manifest } = await builtSite();
  const rebuilt = manifest();
  expect(await faults({ rebuilt })).toEqual([]);
  change('ja/index.html', (html) => `${html}<p>`);
  await listAgain();
  expect(await faults({ rebuilt })).toEqual([
    'out/SHA256SUMS:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs',
    'out/ja/index.html:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs',
  ]);
});

test.for(['data/kev-monthly/kev-monthly.csv', 'sitemap.xml', 'page.js', 'site.css'])(
  'a changed %s is told, though its line be changed with it',
  async (name) => {
    const { out, change, faults, listAgain } = await builtSite();
    const file = Object.keys(filesOf(out)).find((candidate) =>
      candidate.replace(/^_kansoku\/(\w+)\.\w+/, '$1').endsWith(name),
    );
    if (file === undefined) throw new Error(`no ${name}`);
    change(file, (text) => `${text} `);
    const told = [
      `out/${file}:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs`,
    ];
    expect(await faults()).toEqual(told);
    await listAgain();
    expect(await faults()).toEqual(told);
  },
);

test('a script under a name of its own hash is not among those that the program gives', async () => {
  const { out, faults, listAgain } = await builtSite();
  const script = Object.keys(filesOf(out)).find((file) => file.includes('_kansoku/page.')) ?? '';
  renameSync(path.join(out, script), path.join(out, '_kansoku/page.0123456789.js'));
  await listAgain();
  expect(await faults()).toEqual([
    'out/_kansoku/page.0123456789.js:1:1  error  Unexpected file in the site, expected plain files that the content gives  verify-stray',
    `out/${script}:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing`,
  ]);
});

test('what nothing gives is a stray, wherever it lies, hidden or listed', async () => {
  const { out, faults, listAgain } = await builtSite();
  for (const file of ['.htaccess', 'note.txt', 'ja/.old/index.html', 'ja/data/secret/index.html'])
    await writeInto(out, file, 'A draft.');
  await listAgain();
  symlinkSync('../robots.txt', path.join(out, 'ja/robots.txt'));
  symlinkSync('..', path.join(out, 'up'));
  const expected = 'expected plain files that the content gives  verify-stray';
  expect(await faults()).toEqual([
    `out/.htaccess:1:1  error  Unexpected file in the site, ${expected}`,
    `out/ja/.old/index.html:1:1  error  Unexpected file in the site, ${expected}`,
    `out/ja/data/secret/index.html:1:1  error  Unexpected file in the site, ${expected}`,
    `out/ja/robots.txt:1:1  error  Unexpected link in the site, ${expected}`,
    `out/note.txt:1:1  error  Unexpected file in the site, ${expected}`,
    `out/up:1:1  error  Unexpected link in the site, ${expected}`,
  ]);
});

test('a link in place of a file is told, though it leads to the same bytes', async () => {
  const { out, faults } = await builtSite();
  const elsewhere = makeTemporaryFolder();
  renameSync(path.join(out, 'robots.txt'), path.join(elsewhere, 'robots.txt'));
  symlinkSync(path.join(elsewhere, 'robots.txt'), path.join(out, 'robots.txt'));
  expect(await faults()).toEqual([
    'out/robots.txt:1:1  error  Unexpected link in the site, expected plain files that the content gives  verify-stray',
  ]);
});

test('a page of a dataset that is a link to itself is a stray, and ends nothing', async () => {
  const { out, faults } = await builtSite();
  const page = path.join(out, 'ja/data/kev-monthly/index.html');
  rmSync(page);
  symlinkSync('index.html', page);
  expect(await faults()).toEqual([expect.stringContaining('verify-stray')]);
});

test('what is missing is told, though it be taken from the list', async () => {
  const { out, faults, listAgain } = await builtSite();
  rmSync(path.join(out, 'en/index.html'));
  rmSync(path.join(out, 'data/kev-monthly/datapackage.json'));
  const told = [
    'out/data/kev-monthly/datapackage.json:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing',
    'out/en/index.html:1:1  error  Unexpected missing file of the site, expected what the content gives  verify-missing',
  ];
  expect(await faults()).toEqual(told);
  await listAgain();
  expect(await faults()).toEqual(told);
});

test('a line of the list that is not the file’s is told at its place', async () => {
  const { change, faults, manifest } = await builtSite();
  const line = manifest().files.get('robots.txt')?.line;
  change('SHA256SUMS', (text) =>
    text
      .replace(/^\w{8}(\w+ {2}robots\.txt)$/m, '00000000$1')
      .replace(/^\w+ {2}ja\/index\.html\n/m, '')
      .replace(/$/, `${'0'.repeat(64)}  secret.csv\n`),
  );
  expect(await faults()).toEqual([
    'out/SHA256SUMS:1:1  error  Unexpected absence of `ja/index.html`, expected …  verify-manifest',
    `out/SHA256SUMS:${(line ?? 0) - 1}:1  error  Unexpected sha256 … of \`robots.txt\`, expected …  verify-manifest`,
    `out/SHA256SUMS:${manifest().files.size}:1  error  Unexpected sha256 … of \`secret.csv\`, expected none, as the site has no such file  verify-manifest`,
  ]);
});

test('without a list, what can be made again and what is a stray are told all the same', async () => {
  const { out, change, faults } = await builtSite();
  rmSync(path.join(out, 'SHA256SUMS'));
  change('robots.txt', () => '');
  await writeInto(out, 'note.txt', '');
  expect(await faults()).toEqual([
    'out/SHA256SUMS:1:1  error  Unexpected absence of the list of the site’s files, expected what the build wrote  manifest-missing',
    'out/note.txt:1:1  error  Unexpected file in the site, expected plain files that the content gives  verify-stray',
    'out/robots.txt:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs',
  ]);
});

test('a page of a dataset must hold the sha256 of each file, whatever the list says', async () => {
  const { files, change, faults, listAgain } = await builtSite();
  const parquet = files.find((file) => file.path.endsWith('.parquet'));
  const { sha256 } = hashOf(Buffer.from(parquet?.contents ?? ''));
  change('ja/data/kev-monthly/index.html', (html) =>
    html.replace(sha256, sha256.replace(/.$/, '_')),
  );
  await listAgain();
  expect(await faults()).toEqual([
    'out/ja/data/kev-monthly/index.html:1:1  error  Unexpected page without the sha256 of `kev-monthly.parquet`, expected …  verify-hash',
  ]);
});

test('of other content, what is as it was listed is told apart from what was changed', async () => {
  const { site, out, change } = await builtSite();
  change('robots.txt', () => '');
  const other = { ...site, datasets: new Map(), reports: [] };
  const { faults } = await verifyOut(other, out);
  const changed = faults.filter(({ isAsListed }) => !isAsListed);
  expect(changed.map(({ message }) => tell(formatDiagnostic(message), out))).toEqual([
    'out/robots.txt:1:1  error  Unexpected bytes of sha256 …, expected …, as the content gives  verify-differs',
  ]);
  expect(faults.length).toBeGreaterThan(10);
});

test('a list that is no list is told by its lines', () => {
  const parsed = parseManifest({
    file: 'SHA256SUMS',
    text: `${'a'.repeat(64)}  robots.txt\nrobots.txt\n${'a'.repeat(64)} *robots.txt\n`,
  });
  expect(parsed.ok ? [] : parsed.messages.map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "SHA256SUMS:2:1  error  Unexpected line, expected a sha256, two spaces and a path  manifest-line
        A manifest is the \`SHA256SUMS\` that a build writes; it is never edited by hand.",
      "SHA256SUMS:3:1  error  Unexpected \`robots.txt\` again, expected each file once  manifest-line
        A manifest is the \`SHA256SUMS\` that a build writes; it is never edited by hand.",
    ]
  `);
});
