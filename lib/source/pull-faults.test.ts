import { expect, onTestFinished, test } from 'vitest';
import { loadDataset } from '#lib/dataset/load.ts';
import {
  hashesOf,
  makeTemporaryContent,
  writeDatasetFile,
} from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from './example.ts';
import { serve } from './http/example-fetch.ts';
import { startFaultyServer } from './http/faulty-server.ts';
import { defaultLimits } from './limits.ts';
import { pullDataset } from './pull.ts';

const limits = {
  ...defaultLimits,
  overallMs: 2000,
  idleMs: 200,
  maxBytes: 200_000,
  maxRows: 1000,
  retries: 1,
  backOffMs: 1,
};

/** A dataset that was pulled once, and what a pull of another origin makes of it. */
async function pulledSite(source: unknown = exampleSource) {
  const contentDir = makeTemporaryContent({
    'scans/source.yaml': writeSource(source),
    'scans/origin.json': writeWire(exampleWire),
  });
  const first = await pullDataset(contentDir, 'scans', { limits });
  if (!first.ok) throw new Error(formatDiagnostics(first.messages));
  return {
    contentDir,
    /** The faults of a pull; fails where `data.json` or the lock is another after it. */
    faultsOf: async (): Promise<string> => {
      const before = hashesOf(contentDir, 'scans');
      const pulled = await pullDataset(contentDir, 'scans', { limits });
      expect(hashesOf(contentDir, 'scans')).toEqual(before);
      return pulled.ok ? 'no fault' : formatDiagnostics(pulled.messages);
    },
  };
}

test('each fault of a server leaves the files as they were, and has a sentence', async () => {
  const server = await startFaultyServer();
  onTestFinished(server.close);
  const { contentDir, faultsOf } = await pulledSite();
  for (const fault of server.faults) {
    const from = { http: server.address(fault) };
    writeDatasetFile(contentDir, 'scans/source.yaml', writeSource({ ...exampleSource, from }));
    const told = await faultsOf();
    expect(told, fault).toMatch(
      /^content\/datasets\/scans\/source\.yaml:2:9 {2}error {2}Unexpected /,
    );
    expect(told, fault).toMatch(/ {2}source-[a-z-]+\n {4}\S/);
  }
}, 60_000);

test('a server that is down leaves the files as they were, which load as before', async () => {
  const { contentDir, faultsOf } = await pulledSite();
  const from = { http: 'http://127.0.0.1:9/data.json' };
  writeDatasetFile(contentDir, 'scans/source.yaml', writeSource({ ...exampleSource, from }));
  expect(await faultsOf()).toContain('expected an answer');
  const standing = loadDataset(contentDir, 'scans');
  expect(standing.ok && standing.value.lock.address).toBe('origin.json');
});

const wire = writeWire(exampleWire);
const rowsOf = (rows: readonly unknown[], period = exampleWire.period): string =>
  JSON.stringify({ ...exampleWire, period, rows });

test.for([
  ['truncated', wire.slice(0, 250), 'json-syntax'],
  ['a page', '<!doctype html><title>Sign in</title>', 'json-syntax'],
  ['NaN', wire.replace('40', 'NaN'), 'json-syntax'],
  ['Infinity', wire.replace('40', 'Infinity'), 'json-syntax'],
  ['a key twice', wire.replace('"unit"', '"id": "other", "unit"'), 'json-duplicate-key'],
  ['a row twice', rowsOf([...exampleWire.rows, ['2025-10', 0.1, 1]]), 'dataset-rows'],
  ['a column renamed', wire.replace('"same year"', '"same_year"'), 'source-column'],
  ['a date that does not exist', rowsOf([['2025-13', 0.1, 1]]), 'dataset-rows'],
  ['a number as a text', rowsOf([['2025-10', 0.1, '1']]), 'dataset-rows'],
  ['no row', rowsOf([]), 'source-empty'],
  ['a newer version', JSON.stringify({ ...exampleWire, version: 99 }), 'schema'],
  [
    'more rows than are taken up',
    rowsOf(Array.from({ length: 1001 }, (_, index) => [`${1000 + index}-01`, 0.5, 1])),
    'source-size',
  ],
] as const)(
  'an origin with %s is refused and leaves the files as they were',
  async ([, text, rule]) => {
    const { contentDir, faultsOf } = await pulledSite({ ...exampleSource, statuses: [] });
    writeDatasetFile(contentDir, 'scans/origin.json', text);
    const told = await faultsOf();
    expect(told).toContain('  error  Unexpected ');
    expect(told).toContain(rule);
  },
);

test('rows in no order are sorted', async () => {
  const { contentDir } = await pulledSite({ ...exampleSource, statuses: [] });
  writeDatasetFile(
    contentDir,
    'scans/origin.json',
    rowsOf(
      [
        ['2025-12', 0.1, 1],
        ['2025-09', 0.2, 2],
        ['2025-11', 0.3, 3],
      ],
      { from: '2025-09', to: '2025-12' },
    ),
  );
  const pulled = await pullDataset(contentDir, 'scans', { limits });
  expect(pulled.ok && pulled.value.state).toBe('changed');
  const sorted = loadDataset(contentDir, 'scans');
  expect(sorted.ok && sorted.value.dataset.rows.map(([key]) => key)).toEqual([
    '2025-09',
    '2025-11',
    '2025-12',
  ]);
});

test('what must not be told is refused by its place, and repeated nowhere', async () => {
  const columns = exampleSource.columns.map((column) =>
    column.id === 'month' ? { ...column, id: 'sensor', type: 'label', from: 'month' } : column,
  );
  const { contentDir, faultsOf } = await pulledSite();
  writeDatasetFile(
    contentDir,
    'scans/source.yaml',
    writeSource({ ...exampleSource, frequency: 'none', statuses: [], columns }),
  );
  writeDatasetFile(
    contentDir,
    'scans/origin.json',
    JSON.stringify({
      ...exampleWire,
      columns: exampleWire.columns.map((column) =>
        column.name === 'month' ? { ...column, type: 'label' } : column,
      ),
      rows: [
        ['tokyo', 0.5, 10],
        ['192.0.2.77', 0.5, 11],
      ],
    }),
  );
  const told = await faultsOf();
  expect(told).toContain('Unexpected internet address in column `sensor` of row 2');
  expect(told).not.toContain('192.0.2.77');
});

test('a token that a server sends back reaches neither the disk nor the fault', async () => {
  const token = 'k7Qz/9xLmA/4tRw2Yp';
  const { contentDir } = await pulledSite();
  const columns = exampleSource.columns.map((column) =>
    column.id === 'month' ? { ...column, type: 'label' } : column,
  );
  const body = JSON.stringify({
    ...exampleWire,
    columns: exampleWire.columns.map((column) =>
      column.name === 'month' ? { ...column, type: 'label' } : column,
    ),
    rows: [[`you are ${token}`, 0.5, 1]],
  }).replaceAll('/', '\\/');
  const address = await serve((_request, response) => void response.end(body));
  const from = { http: address, authorization: { env: 'OBSERVATORY_TOKEN' } };
  writeDatasetFile(
    contentDir,
    'scans/source.yaml',
    writeSource({ ...exampleSource, from, frequency: 'none', statuses: [], columns }),
  );
  const before = hashesOf(contentDir, 'scans');
  const env = { OBSERVATORY_TOKEN: token };
  const pulled = await pullDataset(contentDir, 'scans', { limits, env });
  const told = pulled.ok ? 'no fault' : formatDiagnostics(pulled.messages);
  expect(told).toContain('source-auth');
  expect(told).not.toContain(token);
  expect(hashesOf(contentDir, 'scans')).toEqual(before);
});
