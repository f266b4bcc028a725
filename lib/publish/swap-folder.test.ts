import path from 'node:path';
import { expect, test } from 'vitest';
import { restoreFolder, swapFolder } from './swap-folder.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

test('a folder takes the place of another, and nothing is left beside it', async () => {
  const root = makeTemporaryFolder({ 'out/old.html': 'old', 'next/new.html': 'new' });
  await swapFolder(path.join(root, 'next'), path.join(root, 'out'));
  expect(filesOf(root)).toEqual({ 'out/new.html': 'new' });
});

test('a first folder takes an empty place', async () => {
  const root = makeTemporaryFolder({ 'next/new.html': 'new' });
  await swapFolder(path.join(root, 'next'), path.join(root, 'out'));
  expect(filesOf(root)).toEqual({ 'out/new.html': 'new' });
});

test('where the new folder cannot be moved the old one stands again', async () => {
  const root = makeTemporaryFolder({ 'out/old.html': 'old' });
  await expect(swapFolder(path.join(root, 'next'), path.join(root, 'out'))).rejects.toThrow(
    'ENOENT',
  );
  expect(filesOf(root)).toEqual({ 'out/old.html': 'old' });
});

test('what a run that was cut off had set aside is put back, or taken away by the next swap', async () => {
  const root = makeTemporaryFolder({ 'out.previous/old.html': 'old', 'next/new.html': 'new' });
  const out = path.join(root, 'out');
  await restoreFolder(out);
  expect(filesOf(root)).toEqual({ 'next/new.html': 'new', 'out/old.html': 'old' });
  await swapFolder(path.join(root, 'next'), out);
  expect(filesOf(root)).toEqual({ 'out/new.html': 'new' });
});

test('what stands is never put back over', async () => {
  const root = makeTemporaryFolder({ 'out.previous/old.html': 'old', 'out/new.html': 'new' });
  await restoreFolder(path.join(root, 'out'));
  expect(filesOf(path.join(root, 'out'))).toEqual({ 'new.html': 'new' });
});
