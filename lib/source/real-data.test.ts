import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listDatasetIds } from '#lib/dataset/load.ts';
import { makeTemporaryContent } from '#lib/dataset/temporary-content.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { originOf } from './http/faulty-server.ts';
import { pullAll } from './pull-all.ts';

const sample = join(import.meta.dirname, '../../content/datasets');

/** The sample's datasets by the ids given, in a content folder of the test's own. */
function copySample(ids: readonly string[]): string {
  const contentDir = makeTemporaryContent({});
  for (const id of ids)
    cpSync(join(sample, id), join(contentDir, 'datasets', id), { recursive: true });
  return contentDir;
}

function linesOf(results: Awaited<ReturnType<typeof pullAll>>): readonly string[] {
  return results.map((result) =>
    result.ok ? `${result.value.id} ${result.value.state}` : formatDiagnostics(result.messages),
  );
}

test('every dataset of the sample is what its origin gives', async () => {
  const ids = listDatasetIds(join(sample, '..'));
  expect(ids.length).toBeGreaterThan(20);
  const results = await pullAll(copySample(ids), ids);
  expect(linesOf(results)).toEqual(ids.map((id) => `${id} unchanged`));
});

test('the same origin by an address gives the same bytes, and is asked for only when it is another', async () => {
  const ids = ['kev-monthly', 'ransomware-daily'];
  const contentDir = copySample(ids);
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    const id = request.url?.slice(1, -5) ?? '';
    if (request.headers['if-none-match'] === `"${id}"`) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', etag: `"${id}"` });
    response.end(readFileSync(join(sample, id, 'origin.json')));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  for (const id of ids)
    rewrite(
      join(contentDir, 'datasets', id, 'source.yaml'),
      `${originOf(server.address())}/${id}.json`,
    );

  const data = (id: string) => readFileSync(join(contentDir, 'datasets', id, 'data.json'), 'utf8');
  expect(linesOf(await pullAll(contentDir, ids))).toEqual(ids.map((id) => `${id} relocked`));
  for (const id of ids) expect(data(id)).toBe(readFileSync(join(sample, id, 'data.json'), 'utf8'));
  expect(linesOf(await pullAll(contentDir, ids))).toEqual(ids.map((id) => `${id} unchanged`));
  expect(asked.sort()).toEqual(['"kev-monthly"', '"ransomware-daily"', undefined, undefined]);
});

function rewrite(file: string, address: string): void {
  const text = readFileSync(file, 'utf8');
  const next = text.replace('from: { file: origin.json }', `from: { http: '${address}' }`);
  expect(next).not.toBe(text);
  writeFileSync(file, next);
}
