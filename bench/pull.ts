import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { shift } from '#lib/dataset/period.ts';
import { exampleSource } from '#lib/source/example.ts';
import { pullAll } from '#lib/source/pull-all.ts';

/**
 * Time and memory of pulls of many datasets: new, again with nothing changed, and with one value
 * changed in each. The baseline is what cannot be saved: every origin read, parsed by the engine's own
 * JSON.parse, and written to a file beside it.
 */
const count = Number(process.argv[2] ?? '100');
const rows = Number(process.argv[3] ?? '10000');
const root = mkdtempSync(path.join(tmpdir(), 'kansoku-bench-'));
const contentDir = path.join(root, 'content');
const ids = Array.from(
  { length: count },
  (_, index) => `set-${String(index + 1).padStart(3, '0')}`,
);

try {
  for (const id of ids) {
    const folder = path.join(contentDir, 'datasets', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'source.yaml'), sourceOf());
    writeFileSync(path.join(folder, 'origin.json'), originOf(0));
  }
  const bytes = ids.reduce((sum, id) => sum + statSync(originPath(id)).size, 0);
  console.log(
    `${count} datasets of ${rows} rows, ${(bytes / 1_048_576).toFixed(1)} MiB of origins`,
  );
  await measure('baseline: read, JSON.parse, write', () => {
    copyAll();
    return Promise.resolve();
  });
  await measure('pull, all new', pull);
  await measure('pull, nothing changed', pull);
  for (const id of ids) writeFileSync(originPath(id), originOf(1));
  await measure('pull, a value changed in each', pull);
  const files = readdirSync(path.join(contentDir, 'datasets', ids[0] ?? ''));
  console.log(`in each folder: ${files.join(' ')}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function pull(): Promise<void> {
  const results = await pullAll(contentDir, ids);
  const failed = results.find((result) => !result.ok);
  if (failed?.ok === false) throw new Error(failed.messages.map(String).join('\n'));
}

function copyAll(): void {
  for (const id of ids) {
    const parsed: unknown = JSON.parse(readFileSync(originPath(id), 'utf8'));
    writeFileSync(path.join(contentDir, 'datasets', id, 'baseline.json'), JSON.stringify(parsed));
    rmSync(path.join(contentDir, 'datasets', id, 'baseline.json'));
  }
}

async function measure(what: string, work: () => Promise<void>): Promise<void> {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage.rss());
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${((seconds / count) * 1000).toFixed(0).padStart(5)} ms a dataset  up to ${(most / 1_048_576).toFixed(0)} MiB`,
  );
}

function originPath(id: string): string {
  return path.join(contentDir, 'datasets', id, 'origin.json');
}

function sourceOf(): string {
  const [, ...measures] = exampleSource.columns;
  return stringify({
    ...exampleSource,
    frequency: 'day',
    statuses: [],
    period: { from: '1990-01-01', to: shift('1990-01-01', rows - 1) },
    columns: [
      { id: 'day', from: 'day', role: 'dimension', type: 'date', title: { ja: '日', en: 'Day' } },
      ...measures,
    ],
  });
}

/** Numbers that differ, made by a rule: nothing is random, so that runs compare. */
function originOf(change: number): string {
  let day = '1990-01-01';
  const table = Array.from({ length: rows }, (_, index) => {
    const row = [
      day,
      ((index * 7919) % 1000) / 10,
      index === 5 ? change : (index * 104_729) % 50_000,
    ];
    day = shift(day, 1);
    return row;
  });
  return JSON.stringify({
    columns: [
      { name: 'day', type: 'date' },
      { name: 'share', type: 'percent' },
      { name: 'same year', type: 'count' },
    ],
    rows: table,
  });
}
