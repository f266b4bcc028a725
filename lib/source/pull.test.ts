import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '#lib/dataset/load.ts';
import {
  hashesOf,
  makeTemporaryContent,
  writeDatasetFile,
} from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { formatChanges } from './changes.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from './example.ts';
import { pullDataset } from './pull.ts';

const now = (): Date => new Date('2025-11-01T03:00:00.000Z');
const later = (): Date => new Date('2025-12-01T03:00:00.000Z');

function contentWith(source: unknown = exampleSource, wire: unknown = exampleWire): string {
  return makeTemporaryContent({
    'scans/source.yaml': writeSource(source),
    'scans/origin.json': writeWire(wire),
  });
}

/** One line on how a pull went, or the faults that stopped it. */
async function pull(contentDir: string, at = now, id = 'scans'): Promise<string> {
  const pulled = await pullDataset(contentDir, id, { now: at });
  if (!pulled.ok) return formatDiagnostics(pulled.messages);
  const { state, rows, changes } = pulled.value;
  return `${rows} rows ${state}${changes ? `: ${formatChanges(changes)}` : ''}`;
}

test('writes data, a row a line, and its lock, which load accepts', async () => {
  const contentDir = contentWith();
  expect(await pull(contentDir)).toBe('2 rows new');
  const folder = join(contentDir, 'datasets', 'scans');
  expect(readFileSync(join(folder, 'data.json'), 'utf8')).toMatchInlineSnapshot(`
    "{
      "version": 2,
      "id": "scans",
      "title": {"ja":"スキャン","en":"Scans"},
      "description": {"ja":"月別の件数","en":"Counts by month"},
      "source": {"name":{"ja":"観測所","en":"An observatory"},"commit":"abc123","licence":{"id":"CC0-1.0","shareAlike":false}},
      "unit": {"ja":"件","en":"scans"},
      "period": {"from":"2025-09","to":"2025-10"},
      "frequency": "month",
      "timeZone": null,
      "columns": [
        {"id":"month","title":{"ja":"月","en":"Month"},"role":"dimension","type":"month"},
        {"id":"same_year","title":{"ja":"同じ年","en":"Same year"},"role":"measure","type":"count"},
        {"id":"share","title":{"ja":"割合","en":"Share"},"role":"measure","type":"percent"}
      ],
      "statuses": [
        {"at":"2025-10","column":"share","status":"provisional"}
      ],
      "breaks": [],
      "notes": [],
      "revisions": null,
      "rows": [
        ["2025-09",38,null],
        ["2025-10",40,0.25]
      ]
    }
    "
  `);
  expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toMatchInlineSnapshot(`
    "{
      "version": 2,
      "address": "origin.json",
      "retrieved": "2025-11-01T03:00:00.000Z",
      "origin": {
        "bytes": 458,
        "sha256": "952750c6f329c24fbe496ea3ada582f445221c3831288478c17ece107727ff22"
      },
      "data": {
        "bytes": 902,
        "sha256": "a33b1f53bdc04593208617020cf2ed6b370bc3f6781a8c6701be44bc8fe1d4e1"
      },
      "recipe": {
        "source": "6bc4d0caa5bece379fbebaf8558f887fc4df58c2686279800885d4980460d9a4"
      },
      "history": [
        {
          "retrieved": "2025-11-01T03:00:00.000Z",
          "data": "a33b1f53bdc04593208617020cf2ed6b370bc3f6781a8c6701be44bc8fe1d4e1",
          "rows": 2,
          "period": {
            "from": "2025-09",
            "to": "2025-10"
          }
        }
      ]
    }
    "
  `);
  expect(loadDataset(contentDir, 'scans').ok).toBe(true);
});

test('leaves data and lock untouched where nothing changed', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  const before = hashesOf(contentDir, 'scans');
  expect(await pull(contentDir, later)).toBe('2 rows unchanged');
  expect(hashesOf(contentDir, 'scans')).toEqual(before);
});

test('says what changed', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  const rows = [...exampleWire.rows.slice(0, 1), ['2025-09', 0.5, 39], ['2025-11', 0.1, 3]];
  const period = { from: '2025-09', to: '2025-11' };
  writeDatasetFile(contentDir, 'scans/origin.json', writeWire({ ...exampleWire, period, rows }));
  expect(await pull(contentDir, later)).toBe('3 rows changed: rows added 1, values changed 2');
  writeDatasetFile(
    contentDir,
    'scans/source.yaml',
    writeSource({ ...exampleSource, columns: exampleSource.columns.slice(0, 2), statuses: [] }),
  );
  expect(await pull(contentDir, later)).toBe('3 rows changed: columns removed share');
  writeDatasetFile(
    contentDir,
    'scans/source.yaml',
    writeSource({
      ...exampleSource,
      columns: exampleSource.columns.slice(0, 2),
      statuses: [],
      timeZone: 'Asia/Tokyo',
    }),
  );
  expect(await pull(contentDir, later)).toBe('3 rows changed: descriptions only');
});

test('changes nothing on disk where the data does not validate', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  writeDatasetFile(contentDir, 'scans/origin.json', writeWire(exampleWire).slice(0, 250));
  const before = hashesOf(contentDir, 'scans');
  expect(await pull(contentDir, later)).toMatchInlineSnapshot(`
    "content/datasets/scans/origin.json:17:12  error  Unexpected end of the file, expected a value  json-syntax
        The file is cut short: retrieve or write it again.
    1 error, 0 warnings"
  `);
  expect(hashesOf(contentDir, 'scans')).toEqual(before);
  expect(Object.keys(before)).toEqual(['data.json', 'lock.json', 'origin.json', 'source.yaml']);
});

test('mends data that is not that of its lock, as a crash or a hand may leave it', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  const before = hashesOf(contentDir, 'scans');
  writeDatasetFile(contentDir, 'scans/data.json', '{}');
  expect(loadDataset(contentDir, 'scans').ok).toBe(false);
  expect(await pull(contentDir)).toBe('2 rows mended');
  expect(hashesOf(contentDir, 'scans')).toEqual(before);
});

test('a missing origin, and a missing dataset', async () => {
  const contentDir = makeTemporaryContent({ 'scans/source.yaml': writeSource(exampleSource) });
  expect(await pull(contentDir)).toMatchInlineSnapshot(`
    "content/datasets/scans/source.yaml:2:9  error  Unexpected missing file \`origin.json\`, expected it beside source.yaml  source-file
        Put the data at content/datasets/scans/origin.json.
    1 error, 0 warnings"
  `);
  expect(await pull(contentDir, now, 'scan')).toMatchInlineSnapshot(`
    "content/datasets/scan/source.yaml:1:1  error  Unexpected dataset \`scan\`, expected the name of a folder of content/datasets with a source.yaml  dataset-missing
        Did you mean \`scans\`?
    1 error, 0 warnings"
  `);
});

test('an origin that is not UTF-8', async () => {
  const contentDir = contentWith();
  writeFileSync(
    join(contentDir, 'datasets', 'scans', 'origin.json'),
    Buffer.from([0x7b, 0xff, 0x7d]),
  );
  expect(await pull(contentDir)).toMatchInlineSnapshot(`
    "content/datasets/scans/origin.json:1:2  error  Unexpected bytes that are no UTF-8, expected a text in UTF-8  source-encoding
        JSON is UTF-8: ask the publisher for it, or convert the file.
    1 error, 0 warnings"
  `);
});

test('a lock that cannot be read, and files of a newer version, are not replaced', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  const lock = readFileSync(join(contentDir, 'datasets/scans/lock.json'), 'utf8');
  writeDatasetFile(contentDir, 'scans/lock.json', `<<<<<<< HEAD\n${lock}`);
  const before = hashesOf(contentDir, 'scans');
  expect(await pull(contentDir, later)).toContain('A pull would lose the history this lock tells.');
  expect(hashesOf(contentDir, 'scans')).toEqual(before);

  writeDatasetFile(contentDir, 'scans/lock.json', lock.replace('"version": 2', '"version": 3'));
  expect(await pull(contentDir, later)).toContain('pull-newer');
  writeDatasetFile(contentDir, 'scans/lock.json', lock);
  writeDatasetFile(contentDir, 'scans/data.json', '{ "version": 3 }');
  expect(await pull(contentDir, later)).toContain('pull-newer');
});

test('where something is hidden no hash of the origin is written: it would give it back by trying', async () => {
  const columns = exampleSource.columns.slice(0, 2);
  const source = { ...exampleSource, columns, drop: ['share'], statuses: [] };
  const contentDir = contentWith({ ...source, protect: { smallest: 39 } });
  const pulled = await pullDataset(contentDir, 'scans', { now });
  expect(pulled.ok && pulled.value.warnings.map((message) => message.ruleId)).toEqual([
    'protect-file',
  ]);
  expect(pulled.ok && pulled.value.suppressed).toBe(1);
  const loaded = loadDataset(contentDir, 'scans');
  expect(loaded.ok && loaded.value.dataset.rows).toEqual([
    ['2025-09', null],
    ['2025-10', 40],
  ]);
  expect(loaded.ok && Object.keys(loaded.value.lock)).not.toContain('origin');
  expect(await pull(contentDir, later)).toBe('2 rows unchanged');
});

test('what was read of a first pull that was cut off before its data stood is not told', async () => {
  const contentDir = contentWith();
  await pull(contentDir);
  const folder = join(contentDir, 'datasets/scans');
  const lock = readFileSync(join(folder, 'lock.json'), 'utf8');
  rmSync(join(folder, 'data.json'));
  writeDatasetFile(
    contentDir,
    'scans/lock.json',
    lock.replace(/\n\}\n$/, ',\n  "replaces": null\n}\n'),
  );
  expect(await pull(contentDir, later)).toBe('2 rows new');
  const loaded = loadDataset(contentDir, 'scans');
  expect(loaded.ok && loaded.value.lock.history.map(({ retrieved }) => retrieved)).toEqual([
    later().toISOString(),
  ]);
});

test('a machine whose clock is behind the last pull writes nothing, and says so', async () => {
  const contentDir = contentWith();
  await pull(contentDir, later);
  const before = hashesOf(contentDir, 'scans');
  expect(await pull(contentDir, now)).toBe('2 rows unchanged');
  writeDatasetFile(
    contentDir,
    'scans/origin.json',
    writeWire({
      ...exampleWire,
      rows: [
        ['2025-10', 0.5, 41],
        ['2025-09', null, 38],
      ],
    }),
  );
  expect(await pull(contentDir, now)).toContain(
    'Unexpected time 2025-11-01T03:00:00.000Z of this machine, expected one after the last pull, 2025-12-01T03:00:00.000Z  pull-clock',
  );
  expect(hashesOf(contentDir, 'scans')['lock.json']).toBe(before['lock.json']);
  expect(loadDataset(contentDir, 'scans').ok).toBe(true);
});
