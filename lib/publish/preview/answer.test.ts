import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import { loadSite } from '#lib/site/load.ts';
import { startServer } from '../start-server.ts';
import { answerWith } from './answer.ts';
import { openEvents } from './events.ts';
import { startRevision } from './revision.ts';

test('the files of a dataset arrive to the byte, each as what it is', async () => {
  const site = loadSite('e2e/fixtures/content', 'drafts');
  const app = express();
  app.use(
    answerWith({
      readSite: () => site,
      render: () => Promise.reject(new Error('Unexpected page, expected files alone')),
      assets: {
        find: () => undefined,
        refresh: () => Promise.resolve(false),
        close: () => Promise.resolve(),
      },
      events: openEvents(),
      revision: startRevision(),
    }),
  );
  const server = await startServer(app, 0, '/');
  onTestFinished(() => server.close());
  const loaded = [...site.datasets.values()];
  expect(loaded.length).toBeGreaterThan(0);
  for (const { dataset } of loaded)
    for (const { name, mediaType, bytes } of datasetFiles(dataset)) {
      const response = await fetch(new URL(`/data/${dataset.id}/${name}`, server.address));
      const sent = Buffer.from(await response.arrayBuffer());
      expect([name, sent.equals(bytes)]).toEqual([name, true]);
      expect(response.headers.get('Content-Type')).toMatch(new RegExp(`^${mediaType}(;|$)`));
    }
});
