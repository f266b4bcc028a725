import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { queryFile } from '#lib/dataset/file/query-file.ts';
import { buildSite } from './build-site.ts';
import { listFiles } from './out-files.ts';
import { expect, test } from './test.ts';

const fixture = 'e2e/fixtures/content';
/** Numbers that stand nowhere else: October, whose report is a draft, and November, which has none. */
const october = ['7654321', '8765432'] as const;
const november = ['6543217', '5432176'] as const;

test('a month pulled while its report is a draft is nowhere in the public site; released, it is everywhere', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-tiny-'));
  const contentDir = path.join(folder, 'content');
  const outDir = path.join(folder, 'out');
  try {
    cpSync(fixture, contentDir, { recursive: true });
    addMonths(contentDir);
    run('lib/bin/pull.ts', '--content', contentDir);
    await buildSite({ contentDir, outDir, channel: 'public' });
    // A site without posts, chapters or a third periodical is built all the same.
    expect(existsSync(path.join(outDir, 'ja/bulletin/2025-09/index.html'))).toBe(true);
    expect(existsSync(path.join(outDir, 'ja/bulletin/2025-10/index.html'))).toBe(false);
    expect(listFiles(outDir).filter((file) => file.split('/').includes('-'))).toEqual([]);

    expect(filesTelling(outDir, [...october, ...november])).toEqual([]);
    // The documentation of the form has dates of its own in its examples.
    const dated = filesTelling(outDir, ['2025-10', '2025-11', '2025年10月', 'October 2025']);
    expect(dated.filter((file) => !file.includes('data/schema/'))).toEqual([]);
    expect(await monthsOf(outDir)).toMatchObject({ last: '2025-09', count: 11 });
    run('lib/bin/verify.ts', '--content', contentDir, '--out', outDir);

    release(contentDir, '2025-10');
    await buildSite({ contentDir, outDir, channel: 'public' });
    expect(filesTelling(outDir, november)).toEqual([]);
    const told = filesTelling(outDir, october);
    expect(told).toEqual(
      expect.arrayContaining([
        'data/kev-monthly/kev-monthly.csv',
        'data/kev-monthly/kev-monthly.excel.csv',
        'data/kev-monthly/kev-monthly.json',
        'ja/data/kev-monthly/index.html',
        'en/data/kev-monthly/index.html',
        'ja/bulletin/2025-10/index.html',
      ]),
    );
    expect(await monthsOf(outDir)).toMatchObject({ last: '2025-10', count: 12 });
    run('lib/bin/verify.ts', '--content', contentDir, '--out', outDir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Gives the publisher's file October's and November's numbers, as the next pull finds it. */
function addMonths(contentDir: string): void {
  const file = path.join(contentDir, 'datasets/kev-monthly/origin.json');
  const text = readFileSync(file, 'utf8');
  const next = text
    .replace(
      '["2025-10", 2, 29]',
      `["2025-10", ${october.join(', ')}], ["2025-11", ${november.join(', ')}]`,
    )
    .replace('"to": "2025-10"', '"to": "2025-11"');
  expect(next).not.toBe(text);
  writeFileSync(file, next);
}

function release(contentDir: string, edition: string): void {
  for (const locale of ['ja', 'en']) {
    const file = path.join(contentDir, 'reports/bulletin', edition, `index.${locale}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('state: draft', 'state: released'));
  }
}

/** The command as npm runs it; throws where it fails. */
function run(command: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, ['--import', 'tsx', command, ...args], { timeout: 60_000 });
}

/** Files in which one of the texts stands, whether or not its digits are grouped. */
function filesTelling(outDir: string, texts: readonly string[]): readonly string[] {
  return listFiles(outDir).filter((file) => {
    const contents = readFileSync(path.join(outDir, file), 'utf8');
    const plain = contents.replaceAll(/(?<=\d),(?=\d{3})/g, '');
    return texts.some((text) => contents.includes(text) || plain.includes(text));
  });
}

/** The months that the Parquet file holds: its bytes are packed, and no search would find them. */
async function monthsOf(outDir: string): Promise<Record<string, unknown> | undefined> {
  const name = 'kev-monthly.parquet';
  const contents = readFileSync(path.join(outDir, 'data/kev-monthly', name));
  const [row] = await queryFile(
    { name, contents },
    (source) => `SELECT max(month) AS "last", count(*)::INTEGER AS "count" FROM ${source}`,
  );
  return row;
}
