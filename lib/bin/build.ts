import { constants } from 'node:os';
import { buildSite } from '#lib/publish/build.ts';
import { describeSite } from './describe-site.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run build',
  does: 'Checks the content, draws the figures and writes the site into the out folder, in one step.',
  takes: ['content', 'out', 'channel'],
});

const stop = new AbortController();
// Asked twice, as by a terminal and by whoever started this, it still ends in order.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => stop.abort(name));

await runCommand(async () => {
  try {
    const built = await buildSite({ ...options, signal: stop.signal });
    console.log(describeSite(built, options));
  } catch (error) {
    const name: unknown = stop.signal.reason;
    if (name !== 'SIGINT' && name !== 'SIGTERM' && name !== 'SIGHUP') throw error;
    console.error('The build was stopped; the site is as it was.');
    process.exitCode = 128 + constants.signals[name];
  }
});
