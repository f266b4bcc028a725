import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadDataset } from '#lib/dataset/load.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { pullDataset } from './pull.ts';

test('the source.yaml that the documentation shows can be pulled as it stands', async () => {
  const content = mkdtempSync(path.join(tmpdir(), 'kansoku-docs-'));
  onTestFinished(() => {
    rmSync(content, { recursive: true });
  });
  const folder = path.join(content, 'datasets', 'ddos');
  mkdirSync(folder, { recursive: true });
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/datasets.md'), 'utf8');
  const [, yaml = '', head = ''] = [
    '',
    /^```yaml\n(from: .*?)^```/ms.exec(page)?.[1],
    /first line is `([^`]+)`/.exec(page)?.[1],
  ];
  writeFileSync(path.join(folder, 'source.yaml'), yaml);
  const rows = Array.from(
    { length: 10 },
    (_, index) => `2025/${index + 1},${100 + index},-,手入力`,
  );
  writeFileSync(path.join(folder, 'origin.csv'), inCp932([head, ...rows].join('\r\n')));
  const pulled = getValue(await pullDataset(content, 'ddos'));
  expect(pulled.warnings).toEqual([]);
  const { dataset } = getValue(loadDataset(content, 'ddos'));
  expect(dataset.rows).toHaveLength(10);
  expect(dataset.rows[5]).toEqual(['2025-06', 105, null]);
});

/** A text as Excel in Japan writes it: Node decodes CP932, and does not encode it. */
function inCp932(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis');
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfc; first += 1)
    for (let second = 0x40; second <= 0xfc; second += 1)
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Buffer.from(
    Array.from(text).flatMap((letter) => bytes.get(letter) ?? [letter.codePointAt(0) ?? 0]),
  );
}
