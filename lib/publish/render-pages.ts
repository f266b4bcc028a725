import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Channel } from '#lib/site/channel.ts';
import type { Assets } from './assets.ts';
import { programRoot } from './program-root.ts';

export type RenderOptions = {
  readonly contentDir: string;
  readonly channel: Channel;
  readonly assets: Assets;
};

/** Runs the framework's static export into a folder of the program. Rejects with its own words where it fails. */
export function renderPages(
  stage: string,
  {
    contentDir,
    channel,
    assets,
  }: { readonly contentDir: string; readonly channel: Channel; readonly assets: Assets },
): Promise<void> {
  const child = spawn(
    process.execPath,
    [path.join(programRoot, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: programRoot,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        KANSOKU_STAGE: stage,
        KANSOKU_CONTENT: contentDir,
        KANSOKU_CHANNEL: channel,
        KANSOKU_ASSETS: JSON.stringify({
          page: assets.page.address,
          live: assets.live.address,
          style: assets.site.address,
        }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be rendered:\n${said}`));
    });
  });
}
