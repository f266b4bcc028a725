import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { loadDataset } from '#lib/dataset/load.ts';
import { hashOf } from '#lib/dataset/lock.ts';
import { makeTemporaryContent } from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, writeSource } from './example.ts';
import { originIn } from './pull-loop.ts';

const kills = 200;
/** Longest time in ms that a process is let go on after its first pull: that of a few more. */
const longest = 150;

/** The loop without the cost of compiling it 200 times; the engines apart, as no pull of it asks one. */
async function bundleLoop(): Promise<string> {
  const outdir = resolve('.kansoku', 'test', `pull-loop-${process.pid}`);
  onTestFinished(() => rmSync(outdir, { recursive: true, force: true }));
  await build({
    entryPoints: ['lib/source/pull-loop.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  return join(outdir, 'pull-loop.mjs');
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`ended by itself with ${code}`)));
  });
}

/** What kills of pulls of one folder met, and the data that was made of each origin. */
type Met = { between: number; leftOver: number; readonly dataOf: Map<string, string> };

async function killOften(loop: string, contentDir: string, times: number): Promise<Met> {
  const origins = (['a', 'b'] as const).map((state) => hashOf(Buffer.from(originIn(state))).sha256);
  const folder = join(contentDir, 'datasets', 'scans');
  const met: Met = { between: 0, leftOver: 0, dataOf: new Map() };
  for (let kill = 0; kill < times; kill += 1) {
    const child = spawn(process.execPath, [loop, contentDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => child.once('close', done));
    try {
      await isReady(child);
      await sleep(Math.random() * longest);
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    const loaded = loadDataset(contentDir, 'scans');
    if (!loaded.ok) throw new Error(`kill ${kill}: ${formatDiagnostics(loaded.messages)}`);
    const { lock, sha256, settled } = loaded.value;
    const origin = lock.origin?.sha256 ?? '';
    // The lock that answers for this data is the one of the origin that the data was made of.
    expect(origins).toContain(origin);
    expect(met.dataOf.get(origin) ?? sha256).toBe(sha256);
    met.dataOf.set(origin, sha256);
    expect(hashOf(readFileSync(join(folder, 'data.json'))).sha256).toBe(sha256);
    met.between += settled ? 0 : 1;
    met.leftOver += readdirSync(folder).some((name) => name.endsWith('.tmp')) ? 1 : 0;
  }
  return met;
}

test(`killed at ${kills} moments, a pull leaves the old pair of files or the new, never a mixture`, async () => {
  const loop = await bundleLoop();
  const source = writeSource({ ...exampleSource, statuses: [] });
  const contentDir = makeTemporaryContent({ 'scans/source.yaml': source });
  const other = join(contentDir, 'other');
  mkdirSync(join(other, 'datasets', 'scans'), { recursive: true });
  writeFileSync(join(other, 'datasets', 'scans', 'source.yaml'), source);
  // One folder a core: most of a turn is the start of a process.
  const met = await Promise.all([
    killOften(loop, contentDir, kills / 2),
    killOften(loop, other, kills / 2),
  ]);
  for (const { dataOf } of met) expect(dataOf.size).toBe(2);
  // The kills did meet pulls at work: between two renames, and with files half written aside.
  expect(sum(met.map(({ between }) => between))).toBeGreaterThan(0);
  expect(sum(met.map(({ leftOver }) => leftOver))).toBeGreaterThan(0);
}, 300_000);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
