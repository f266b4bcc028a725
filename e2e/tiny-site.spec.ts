import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from './build-site.ts';
import { listFiles } from './out-files.ts';
import { expect, test } from './test.ts';

test('a site without posts, chapters or a third periodical is built', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-tiny-'));
  try {
    const outDir = path.join(folder, 'out');
    await buildSite({ contentDir: 'e2e/fixtures/content', outDir, channel: 'public' });
    expect(existsSync(path.join(outDir, 'ja/bulletin/2025-09/index.html'))).toBe(true);
    expect(existsSync(path.join(outDir, 'ja/bulletin/2025-10/index.html'))).toBe(false);
    expect(listFiles(outDir).filter((file) => file.split('/').includes('-'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
