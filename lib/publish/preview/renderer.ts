import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Channel } from '#lib/site/channel.ts';
import { programRoot } from '../program-root.ts';
import { findFreePort } from './free-port.ts';
import { assetAddresses } from './preview-assets.ts';
import { makeRendererFolder } from './renderer-folder.ts';
import { waitUntilListening } from './wait-until-listening.ts';

export type RendererOptions = { readonly contentDir: string; readonly channel: Channel };

/** Longest time in ms that a page may take; the first of its kind takes seconds. */
const patience = 180_000;

/** A page as the framework wrote it. */
export type Rendered = { readonly status: number; readonly html: string };

/** The framework's dev server: draws one page at a time, always from the content as it now is. */
export type Renderer = {
  /** The page at a path from the root of the site. Rejects where the process is gone. */
  readonly render: (pagePath: string) => Promise<Rendered>;
  /** Settles when the process is gone, by whatever cause. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the framework's dev server on loopback, in a process that ends with this one. It says on
 * stderr what goes wrong in a page.
 */
export async function startRenderer({ contentDir, channel }: RendererOptions): Promise<Renderer> {
  const folder = await makeRendererFolder();
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    [
      ...['--import', new URL('end-with-parent.mjs', import.meta.url).href],
      ...[path.join(programRoot, 'node_modules/next/dist/bin/next'), 'dev'],
      ...['--hostname', '127.0.0.1', '--port', String(port)],
    ],
    {
      cwd: programRoot,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NEXT_TELEMETRY_DISABLED: '1',
        KANSOKU_PREVIEW: folder.path,
        KANSOKU_CONTENT: contentDir,
        KANSOKU_CHANNEL: channel,
        KANSOKU_ASSETS: JSON.stringify(assetAddresses),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const listening = waitUntilListening(port, ended);
  return {
    render: async (pagePath) => {
      await listening;
      const response = await fetch(new URL(pagePath, `http://127.0.0.1:${port}/`), {
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, html: await response.text() };
    },
    ended,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await folder.remove();
    },
  };
}
