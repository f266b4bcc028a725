import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryContent, writeDatasetFile } from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from './example.ts';
import { serve } from './http/example-fetch.ts';
import { pullDataset, type PullOptions } from './pull.ts';
import { verifyDatasets } from './verify-datasets.ts';

const now = (): Date => new Date('2025-11-01T03:00:00.000Z');
const later = (): Date => new Date('2025-12-01T03:00:00.000Z');

/** How a pull went, or the faults that stopped it. */
async function pull(contentDir: string, options: PullOptions = {}): Promise<string> {
  const pulled = await pullDataset(contentDir, 'scans', { now, ...options });
  return pulled.ok ? pulled.value.state : formatDiagnostics(pulled.messages);
}

function lockIn(contentDir: string): string {
  return readFileSync(join(contentDir, 'datasets/scans/lock.json'), 'utf8');
}

async function pulledFile(): Promise<string> {
  const contentDir = makeTemporaryContent({
    'scans/source.yaml': writeSource(exampleSource),
    'scans/origin.json': writeWire(exampleWire),
  });
  expect(await pull(contentDir)).toBe('new');
  return contentDir;
}

/** A dataset that was pulled from a server, which answers in the state that it is asked for. */
async function pulledAddress() {
  const asked: (string | undefined)[] = [];
  const http = await serve((request, response) => {
    asked.push(request.headers['if-none-match']);
    const isKnown = request.headers['if-none-match'] === '"a"';
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', etag: '"a"' });
    response.end(isKnown ? undefined : writeWire(exampleWire));
  });
  const source = { ...exampleSource, from: { http, format: 'json' } };
  const contentDir = makeTemporaryContent({ 'scans/source.yaml': writeSource(source) });
  expect(await pull(contentDir)).toBe('new');
  return { contentDir, source, asked };
}

const edited = { drop: ['nothing'] };

test('a source.yaml that makes the same data is noted, which is no new retrieval', async () => {
  const contentDir = await pulledFile();
  const before = lockIn(contentDir);
  const source = { ...exampleSource, notes: [] };
  writeDatasetFile(contentDir, 'scans/source.yaml', writeSource(source));
  expect(await pull(contentDir, { write: false, now: later })).toBe('noted');
  expect(lockIn(contentDir)).toBe(before);
  expect(await pull(contentDir, { now: later })).toBe('noted');
  const hash = /("source": ")[0-9a-f]{64}/;
  expect(lockIn(contentDir)).not.toBe(before);
  expect(lockIn(contentDir).replace(hash, '$1')).toBe(before.replace(hash, '$1'));
  expect(await pull(contentDir, { now: later })).toBe('unchanged');
});

test('a lock that an older program wrote learns of its source.yaml', async () => {
  const contentDir = await pulledFile();
  const lock = lockIn(contentDir);
  const older = lock.replace(/ {2}"recipe": \{[^}]*\},\n/, '');
  expect(older).not.toBe(lock);
  writeDatasetFile(contentDir, 'scans/lock.json', older);
  expect(await pull(contentDir, { now: later })).toBe('noted');
  expect(lockIn(contentDir)).toBe(lock);

  const mixed = older.replace('  "history"', `  "recipe": "${'0'.repeat(64)}",\n  "history"`);
  writeDatasetFile(contentDir, 'scans/lock.json', mixed);
  expect(await pull(contentDir, { now: later })).toBe('noted');
  expect(lockIn(contentDir)).toBe(lock);
});

test('offline, a dataset of a server stays, unless its source.yaml was edited', async () => {
  const { contentDir, source, asked } = await pulledAddress();
  expect(await pull(contentDir, { offline: true })).toBe('kept');
  writeDatasetFile(contentDir, 'scans/source.yaml', writeSource({ ...source, timeZone: 'UTC' }));
  expect(await pull(contentDir, { offline: true })).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:1:1  error  Unexpected source.yaml that was edited after the last pull, expected the one that \`data.json\` was made with  dataset-stale
        It cannot be made anew offline, as its origin lies on the network. Run \`npm run pull -- scans\` and review the change, or take the edit back.
    1 error, 0 warnings"
  `);
  expect(asked).toHaveLength(1);
});

test('a server is asked only for something newer while source.yaml and the program are the same', async () => {
  const { contentDir, source, asked } = await pulledAddress();
  expect(await pull(contentDir)).toBe('unchanged');
  const lock = lockIn(contentDir);
  writeDatasetFile(contentDir, 'scans/source.yaml', writeSource({ ...source, notes: [] }));
  expect(await pull(contentDir)).toBe('noted');
  writeDatasetFile(contentDir, 'scans/source.yaml', `# The same.\n${writeSource(source)}`);
  writeDatasetFile(contentDir, 'scans/lock.json', lock.replace('"rules": "1.', '"rules": "0.'));
  expect(await pull(contentDir)).toBe('noted');
  expect(lockIn(contentDir)).toBe(lock);
  expect(await pull(contentDir)).toBe('unchanged');
  expect(asked).toEqual([undefined, '"a"', undefined, undefined, '"a"']);
});

test('verify tells of a source.yaml that was edited, of a file as of a server, once', async () => {
  const ofFile = await pulledFile();
  expect(await verifyDatasets(ofFile)).toMatchObject({ locked: 1, remade: 1, withoutRecipe: 0 });
  writeDatasetFile(ofFile, 'scans/source.yaml', writeSource({ ...exampleSource, ...edited }));
  const { contentDir, source } = await pulledAddress();
  expect(await verifyDatasets(contentDir)).toMatchObject({ locked: 1, remade: 0, messages: [] });
  writeDatasetFile(contentDir, 'scans/source.yaml', writeSource({ ...source, ...edited }));
  for (const content of [ofFile, contentDir])
    expect((await verifyDatasets(content)).messages.map(({ ruleId }) => ruleId)).toEqual([
      'dataset-stale',
    ]);
});

test('verify counts the locks that know no source.yaml, and finds no fault in them', async () => {
  const contentDir = await pulledFile();
  const older = lockIn(contentDir).replace(/ {2}"recipe": \{[^}]*\},\n/, '');
  writeDatasetFile(contentDir, 'scans/lock.json', older);
  expect(await verifyDatasets(contentDir)).toEqual({
    locked: 1,
    remade: 1,
    withoutRecipe: 1,
    messages: [],
  });
});
