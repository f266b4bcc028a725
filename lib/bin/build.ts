import { buildSite } from '#lib/publish/build.ts';
import { restoreFolder } from '#lib/publish/swap-folder.ts';
import { describeSite } from './describe-site.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run build',
  does: 'Checks the content, draws the figures and writes the site into the out folder, in one step.',
  takes: ['content', 'out', 'channel'],
});

await runCommand(async () => {
  await restoreFolder(options.outDir);
  const built = await buildSite(options);
  console.log(describeSite(built, options));
});
