import path from 'node:path';
import express from 'express';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import { localesOf } from '#lib/report/report.ts';
import { reportPath } from '#lib/site/address.ts';
import type { Channel } from '#lib/site/channel.ts';
import { readSite } from '#lib/site/current.ts';
import type { Site } from '#lib/site/site.ts';
import { programRoot } from '../program-root.ts';
import { startServer, type Started } from '../start-server.ts';
import { answerWith } from './answer.ts';
import { openEvents } from './events.ts';
import { openRenderer } from './open-renderer.ts';
import { openPreviewAssets } from './preview-assets.ts';
import { startRevision } from './revision.ts';
import { watchFolders } from './watch-folders.ts';

export type PreviewOptions = {
  readonly contentDir: string;
  readonly channel: Channel;
  /** 0 takes any free port. */
  readonly port: number;
};

/** Within so many ms, saves are one: an editor writes a file in several steps, a pull two files. */
const contentDelay = 40;

/** The framework, too, must have seen that the program has changed. */
const programDelay = 300;

/**
 * Serves the site of a content folder on loopback as readers would get it, always as the content now
 * is; open pages follow each edit by themselves. Rejects where the port is taken.
 */
export async function startPreview({
  contentDir,
  channel,
  port,
}: PreviewOptions): Promise<Started> {
  const assets = await openPreviewAssets();
  const renderer = openRenderer({ contentDir, channel });
  const events = openEvents();
  const revision = startRevision();
  const read = () => readSite(contentDir, channel);

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(answerWith({ readSite: read, render: renderer.render, assets, events, revision }));

  const unwatch = await Promise.all([
    watchFolders({
      folders: [contentDir],
      delay: contentDelay,
      onChange: () => {
        revision.contentChanged();
        events.send(revision.current());
      },
    }),
    watchFolders({
      folders: ['app', 'components', 'lib'].map((folder) => path.join(programRoot, folder)),
      delay: programDelay,
      onChange: () => void followProgram().catch(report),
    }),
  ]);

  async function followProgram(): Promise<void> {
    if (await assets.refresh()) revision.assetsChanged();
    else revision.contentChanged();
    events.send(revision.current());
  }

  let isClosing = false;
  async function closeAll(): Promise<void> {
    isClosing = true;
    events.close();
    await Promise.all([...unwatch.map((end) => end()), renderer.close(), assets.close()]);
  }

  try {
    const site = findSite(read);
    const server = await startServer(app, port, `${site?.settings.path ?? ''}/`);
    void renderer.render(firstPage(site)).catch((error: unknown) => isClosing || report(error));
    return {
      address: server.address,
      close: async () => {
        await Promise.all([server.close(), closeAll()]);
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** The site, or nothing where its faults will be told to whoever opens a page. */
function findSite(read: () => Site): Site | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}

/** Drawn ahead, because the first page of its kind takes seconds: the kind an author is at work on. */
function firstPage(site: Site | undefined): string {
  const newest = site?.reports[0];
  const locale = newest && localesOf(newest)[0];
  if (newest === undefined || locale === undefined) return '/';
  return `/${locale}${reportPath(newest.place)}`;
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
