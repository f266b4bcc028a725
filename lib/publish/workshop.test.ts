import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';
import { openWorkshop } from './workshop.ts';

test('what killed builds left behind goes, what others are at work in stays', async () => {
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const root = makeTemporaryFolder(
    Object.fromEntries(
      [
        ...[`.kansoku/stage-${gone}/a`, `.kansoku/content-${gone}/a`, `site/out.new-${gone}/a`],
        ...[`.kansoku/content-${process.pid}/a`, `site/out.new-${process.pid}/a`],
        ...[`.kansoku/stage-${process.ppid}/a`, `site/out.new-${process.ppid}/a`],
        ...[`.kansoku/preview-${gone}/a`, 'site/out.new-year/a', 'site/out/a'],
      ].map((name) => [name, '']),
    ),
  );
  await openWorkshop(root, path.join(root, 'site/out'));
  expect(Object.keys(filesOf(root))).toEqual(
    [
      ...[`.kansoku/preview-${gone}/a`, `.kansoku/stage-${process.ppid}/a`],
      ...[`site/out.new-${process.ppid}/a`, 'site/out.new-year/a', 'site/out/a'],
    ].sort(),
  );
});

test('at the end of its work nothing of it is left', async () => {
  const root = makeTemporaryFolder({ 'site/out/a': '' });
  const { stage, content, next, remove } = await openWorkshop(root, path.join(root, 'site/out'));
  for (const folder of [path.join(root, stage), content, next])
    mkdirSync(path.join(folder, 'deep'), { recursive: true });
  await remove();
  expect(filesOf(root)).toEqual({ 'site/out/a': '' });
});
