import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '#lib/site/channel.ts';
import { programRoot } from '../program-root.ts';
import { findFreePort } from './free-port.ts';
import { assetAddresses } from './preview-assets.ts';

export type RendererOptions = {
  readonly contentDir: string;
  readonly channel: Channel;
  /** Name of the framework's own folder, under `.kansoku`. */
  readonly name: string;
};

/** The framework's dev server: draws one page at a time, always from the content as it now is. */
export type Renderer = {
  /** The page of an address below the root, as the framework wrote it, with its status. */
  readonly render: (address: string) => Promise<{ readonly status: number; readonly html: string }>;
  /** Settles when the process is gone, by whatever cause. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the framework's dev server on loopback, in a process that ends with this one. Rejects where
 * it ends before it listens. What goes wrong in a page it says on stderr.
 */
export async function startRenderer({
  contentDir,
  channel,
  name,
}: RendererOptions): Promise<Renderer> {
  const folder = path.join('.kansoku', name);
  const settings = path.join(programRoot, `${folder}.tsconfig.json`);
  await mkdir(path.dirname(settings), { recursive: true });
  await writeFile(settings, '{ "extends": "../tsconfig.json" }\n');
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL('end-with-parent.mjs', import.meta.url).href,
      path.join(programRoot, 'node_modules/next/dist/bin/next'),
      'dev',
      ...['--hostname', '127.0.0.1', '--port', String(port)],
    ],
    {
      cwd: programRoot,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NEXT_TELEMETRY_DISABLED: '1',
        KANSOKU_PREVIEW: folder,
        KANSOKU_CONTENT: contentDir,
        KANSOKU_CHANNEL: channel,
        KANSOKU_ASSETS: JSON.stringify(assetAddresses),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await Promise.all([
      rm(path.join(programRoot, folder), { recursive: true, force: true }),
      rm(settings, { force: true }),
    ]);
  };
  await waitUntilListening(port, child);
  return {
    render: async (address) => {
      const response = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' });
      return { status: response.status, html: await response.text() };
    },
    ended,
    close,
  };
}
