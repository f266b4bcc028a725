import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Channel } from '#lib/site/channel.ts';
import type { Assets } from './assets.ts';
import { endOf } from './child-end.ts';
import { programRoot } from './program-root.ts';

type RenderOptions = {
  readonly contentDir: string;
  readonly channel: Channel;
  readonly assets: Assets;
  /** Ends the framework's process: rejects, once that is gone, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
};

/** Runs the framework's static export into a folder of the program. Rejects with its own words where it fails. */
export async function renderPages(
  stage: string,
  { contentDir, channel, assets, signal }: RenderOptions,
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
  const { code, said } = await endOf(child, signal);
  if (code !== 0) throw new Error(`The pages could not be rendered:\n${said}`);
}
