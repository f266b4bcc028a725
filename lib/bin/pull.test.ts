import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeTemporaryContent } from '#lib/dataset/temporary-content.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from '#lib/source/example.ts';

const program = process.cwd();

/** Runs the command as npm would. */
async function runPull(
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/bin/pull.ts', ...args],
      { cwd: program },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });
}

test('one failing dataset does not stop the others, and the exit code tells', async () => {
  const contentDir = makeTemporaryContent({
    'broken/source.yaml': writeSource(exampleSource),
    'scans/source.yaml': writeSource(exampleSource),
    'scans/origin.json': writeWire(exampleWire),
  });
  const first = await runPull('--content', contentDir);
  expect(first.out).toMatchInlineSnapshot(`
    "broken  failed
    scans      2 rows  new
    "
  `);
  expect(first.err).toContain(
    'Unexpected missing file `origin.json`, expected it beside source.yaml  source-file',
  );
  expect(first.code).toBe(1);
  expect(await runPull('scans', '--content', contentDir)).toEqual({
    code: 0,
    out: 'scans     2 rows  unchanged\n',
    err: '',
  });
}, 20_000);

test('a call that is wrong shows how it is meant', async () => {
  const { code, err } = await runPull('--contents', 'x');
  expect(code).toBe(2);
  expect(err).toContain("Unknown option '--contents'");
  expect(err).toContain('npm run pull -- [dataset …]');
}, 20_000);
