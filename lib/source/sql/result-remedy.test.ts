import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { remedyFor } from './result-remedy.ts';

const title = { ja: '時', en: 'At' };

/** What DuckDB answers to the expression that is advised, of a time that is a text in the table. */
async function answerTo(type: 'hour' | 'date' | 'month' | 'year', written: string) {
  const column = { id: 'at', from: 'at', role: 'dimension', title, type } as const;
  const { help } = remedyFor({ column, written, expected: 'a time' }, 'duckdb');
  const advised = /`([^`]*…[^`]*)`/.exec(help)?.[1] ?? '';
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    const query = `SELECT ${advised.replace('…', 'x')} FROM (SELECT '2025-10-01 09:30:00' AS x)`;
    const [row] = (await connection.runAndReadAll(query)).getRows();
    return String(row?.[0]);
  } finally {
    connection.closeSync();
  }
}

test.each([
  ['hour', '2025-10-01 09:30:00', '2025-10-01 09:00:00'],
  ['date', '2025-10-01 09:30:00', '2025-10-01'],
  ['month', '2025-10-01 09:30:00', '2025-10'],
  ['year', '2025-10-01 09:30:00', '2025'],
  ['date', '2025-W40', '2025-09-29'],
] as const)(
  'what is advised for a column of %s runs on a text as well',
  async (type, written, answer) => {
    expect(await answerTo(type, written)).toBe(answer);
  },
);
