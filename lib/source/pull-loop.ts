import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleWire, writeWire } from './example.ts';
import { pullDataset } from './pull.ts';

/**
 * For a test that kills this process: pulls `scans` of the content folder in `argv[2]` without end, of
 * an origin that has another state each time. Says `ready` once the first pull is done.
 */
const contentDir = process.argv[2] ?? '';
const rows = 300;

/** The origin in one of its two states, long enough that writing takes a while. */
export function originIn(state: 'a' | 'b'): string {
  return writeWire({
    ...exampleWire,
    period: { from: '1900-01', to: '1924-12' },
    rows: Array.from({ length: rows }, (_, index) => [
      `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      0.5,
      state === 'a' ? index : index + rows,
    ]),
  });
}

if (contentDir !== '') {
  for (let turn = 0; ; turn += 1) {
    writeFileSync(
      join(contentDir, 'datasets', 'scans', 'origin.json'),
      originIn(turn % 2 === 0 ? 'a' : 'b'),
    );
    const pulled = await pullDataset(contentDir, 'scans');
    if (!pulled.ok) throw new Error(pulled.messages.map(String).join('\n'));
    if (turn === 0) process.stdout.write('ready\n');
  }
}
