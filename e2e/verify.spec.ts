import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashOf } from '#lib/dataset/lock.ts';
import { buildSite } from './build-site.ts';
import { listFiles } from './out-files.ts';
import { expect, test } from './test.ts';

const page = 'ja/bulletin/2025-09/index.html';

test('a site built again is the same to the byte, and a page that is not is found', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-verify-'));
  const contentDir = path.join(folder, 'content');
  const outDir = path.join(folder, 'out');
  const list = path.join(outDir, 'SHA256SUMS');
  const verify = (...options: readonly string[]) =>
    run('--content', contentDir, '--out', outDir, ...options);
  try {
    cpSync('e2e/fixtures/content', contentDir, { recursive: true });
    await buildSite({ contentDir, outDir, channel: 'public' });
    const kept = path.join(folder, 'SHA256SUMS');
    cpSync(list, kept);
    const file = path.join(outDir, page);
    const before = hashOf(readFileSync(file)).sha256;
    appendFileSync(file, '<p>');
    const after = hashOf(readFileSync(file)).sha256;
    const told = `Unexpected bytes of sha256 ${after}, expected ${before}`;
    expect(verify()).toMatchObject({ code: 1, said: expect.stringContaining(told) });

    // Who changes the list with the page is found by what lies outside the site alone.
    writeFileSync(list, readFileSync(list, 'utf8').replace(before, after));
    expect(verify()).toMatchObject({ code: 0 });
    expect(verify('--manifest', kept)).toMatchObject({ code: 1 });
    const { code, said } = verify('--rebuild');
    expect(said).toContain(`${listFiles(outDir).length - 1} files of the site were made again`);
    expect(said).toContain(told);
    // The page and the list: all else is the same to the byte.
    expect(said).toContain('\n2 errors');
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The command as npm runs it. */
function run(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/bin/verify.ts', ...args],
    { encoding: 'utf8', timeout: 240_000 },
  );
  return { code: status, said: stdout + stderr };
}
