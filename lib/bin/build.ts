import { buildSite } from '#lib/publish/build.ts';
import { describeSite } from './describe-site.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';
import { openStopSignal, stoppedCode } from './stop-signal.ts';

const options = readOptions({
  call: 'npm run build',
  does: 'Checks the content, draws the figures and writes the site into the out folder, in one step.',
  takes: ['content', 'out', 'channel'],
});

const signal = openStopSignal();

await runCommand(async () => {
  try {
    const built = await buildSite({ ...options, signal });
    console.log(describeSite(built, options));
  } catch (error) {
    const code = stoppedCode(signal);
    if (code === undefined) throw error;
    console.error('The build was stopped; the site is as it was.');
    process.exitCode = code;
  }
});
