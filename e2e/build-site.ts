import { spawn } from 'node:child_process';
import type { Channel } from '#lib/site/channel.ts';

export type BuildOrder = {
  readonly contentDir: string;
  readonly outDir: string;
  readonly channel: Channel;
};

/** Longest time in ms that a build may take. */
const patience = 240_000;

/** Builds a site by the command that a publisher gives. Rejects with what it said where it fails. */
export function buildSite({ contentDir, outDir, channel }: BuildOrder): Promise<void> {
  const call = ['--content', contentDir, '--out', outDir, '--channel', channel];
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/bin/build.ts', ...call], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Unexpected failure to build ${contentDir}:\n${said}`));
    });
  });
}
