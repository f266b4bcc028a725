import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { createClient } from '@clickhouse/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCell } from '#lib/dataset/count.ts';
import { formatData } from '#lib/dataset/format-data.ts';
import { loadDataset } from '#lib/dataset/load.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { makeDataset } from '../make-dataset.ts';
import type { Origin } from '../origin.ts';
import { startClickhouse } from './clickhouse-server.ts';
import { retrieveExample } from './example-retrieval.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'honeypot-2013');
const eventsFile = join(fixture, 'events.csv.gz');
const aggregations = ['daily', 'ports', 'sensors', 'hours'] as const;

const server = await startClickhouse();
afterAll(server.stop);

/** Loads the events as a site would have them: a number is a number, and what there is none of is 0. */
beforeAll(async () => {
  const client = createClient({ url: server.url });
  const columns = 'datetime DateTime, sensor String, source UInt32, protocol String';
  await client.command({
    query: `CREATE TABLE loaded (${columns}, type String, port String) ENGINE = Memory`,
  });
  await client.command({
    query: `CREATE TABLE events (${columns}, type UInt8, port UInt16) ENGINE = Memory`,
  });
  await client.insert({
    table: 'loaded',
    values: createReadStream(eventsFile).pipe(createGunzip()),
    format: 'CSVWithNames',
  });
  await client.command({
    query:
      'INSERT INTO events SELECT datetime, sensor, source, protocol, toUInt8OrZero(type), toUInt16OrZero(port) FROM loaded',
  });
  await client.close();
});

/** What an engine makes of one of the aggregations, and the data.json that it would be. */
async function aggregate(
  name: string,
  engine: 'duckdb' | 'clickhouse',
): Promise<{ readonly origin: Origin; readonly data: string }> {
  const query = `${name}.${engine}.sql`;
  const body = readFileSync(join(fixture, name, 'source.yaml'), 'utf8');
  const reads = engine === 'duckdb' ? ', reads: { events: { file: events.csv.gz } }' : '';
  const source = `from: { ${engine}: ${query}${reads} }\n${body}`;
  const files = {
    [query]: readFileSync(join(fixture, name, query)),
    'events.csv.gz': readFileSync(eventsFile),
  };
  const env = { KANSOKU_CLICKHOUSE: server.urlOf('reader') };
  const origin = await retrieveExample({ source, files, env });
  if (typeof origin === 'string') throw new Error(origin);
  const text = { file: 'source.yaml', text: source };
  const { dataset } = getValue(makeDataset(`honeypot-2013-${name}`, text, origin));
  return { origin, data: formatData(dataset) };
}

test.each(aggregations)('%s: both engines give what is published, to the byte', async (name) => {
  const duckdb = await aggregate(name, 'duckdb');
  const clickhouse = await aggregate(name, 'clickhouse');
  expect(duckdb.origin.table).toEqual(clickhouse.origin.table);
  expect(Buffer.from(duckdb.origin.bytes).equals(clickhouse.origin.bytes)).toBe(true);
  expect(duckdb.data).toBe(clickhouse.data);
  const published = getValue(loadDataset('content', `honeypot-2013-${name}`));
  const rows = duckdb.origin.table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'bigint' ? countCell(cell) : cell)),
  );
  expect(rows).toEqual(published.dataset.rows);
});

test('the events hold no address', async () => {
  const origin = await retrieveExample({
    source: 'from: { duckdb: q.sql, reads: { events: { file: events.csv.gz } } }\n',
    files: {
      'q.sql': `SELECT count(*) AS events, min(source) AS least, max(source) AS most,
        count(DISTINCT source) AS sources, count(DISTINCT sensor) AS sensors,
        max(port) AS port, max(type) AS type, count(DISTINCT protocol) AS protocols,
        count(*) FILTER (minute(datetime) + second(datetime) > 0) AS within_hours
      FROM events`,
      'events.csv.gz': readFileSync(eventsFile),
    },
  });
  if (typeof origin === 'string') throw new Error(origin);
  const { columns, rows } = origin.table;
  const found = Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]));
  expect(found).toEqual({
    events: 451581n,
    // Numbers of their own from 1 on, not addresses as numbers.
    least: 1n,
    most: 69602n,
    sources: 69602n,
    sensors: 9n,
    port: 65500n,
    type: 13n,
    protocols: 3n,
    within_hours: 0n,
  });
});
