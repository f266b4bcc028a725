import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '#lib/publish/build.ts';
import { checkSite } from '#lib/publish/check.ts';
import { programRoot } from '#lib/publish/program-root.ts';
import { generateReports } from './generate-reports.ts';

/** How checking and building grow with the number of reports; one report is the baseline. */
const count = Number(process.argv[2] ?? '50');

for (const reports of [1, count]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-bench-'));
  try {
    const contentDir = path.join(folder, 'content');
    cpSync(path.join(programRoot, 'content'), contentDir, { recursive: true });
    rmSync(path.join(contentDir, 'reports'), { recursive: true });
    generateReports(path.join(contentDir, 'reports'), reports);
    const start = performance.now();
    await checkSite(contentDir, 'public');
    const checked = performance.now();
    const built = await buildSite({
      contentDir,
      outDir: path.join(folder, 'out'),
      channel: 'public',
    });
    const done = performance.now();
    console.log(
      `${String(reports).padStart(5)} reports: check ${seconds(start, checked)}, build ${seconds(checked, done)}, ` +
        `${built.pages} pages, ${built.files} files, ${(built.bytes / 1_048_576).toFixed(1)} MiB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(1)} s`;
}
