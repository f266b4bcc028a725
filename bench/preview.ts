import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { startPreview } from '#lib/publish/preview/preview.ts';
import { programRoot } from '#lib/publish/program-root.ts';
import { browserOptions } from '#e2e/browser.ts';

/**
 * How long after a save of a text it stands on the open page, in ms, over the sample content; the
 * baseline is a fetch of the same page with nothing changed.
 */
const edits = 15;
const page = 'ja/wizsafe/2025-10/';
const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-bench-'));
const contentDir = path.join(folder, 'content');
cpSync(path.join(programRoot, 'content'), contentDir, { recursive: true });
const text = path.join(contentDir, 'reports/wizsafe/2025-10/index.ja.mdx');

const preview = await startPreview({ contentDir, channel: 'drafts', port: 0 });
const browser = await chromium.launch(browserOptions());
try {
  const tab = await browser.newPage();
  await tab.goto(preview.address + page, { timeout: 120_000 });
  await tab.waitForTimeout(3_000);
  const source = readFileSync(text, 'utf8');
  const unchanged: number[] = [];
  const changed: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const begin = performance.now();
    await (await fetch(preview.address + page)).text();
    unchanged.push(performance.now() - begin);
    const word = `測定${edit}回目`;
    const seen = tab.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!document.body.textContent.includes(wanted)) return;
            observer.disconnect();
            resolve(Date.now());
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      word,
    );
    const saved = Date.now();
    writeFileSync(text, source);
    appendFileSync(text, `\n${word}\n`);
    changed.push((await seen) - saved);
    await tab.waitForTimeout(500);
  }
  console.log(`unchanged page ${summary(unchanged)}`);
  console.log(`edit to page   ${summary(changed)}`);
} finally {
  await browser.close();
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
}

function summary(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b).map(Math.round);
  return `median ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms, best ${sorted[0] ?? 0}, worst ${sorted.at(-1) ?? 0}`;
}
