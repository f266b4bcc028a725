import path from 'node:path';
import { startPreview } from '#lib/publish/preview/preview.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run dev',
  does: 'Shows the site as its readers would get it, drafts included, and each save within a second.',
  takes: ['content', 'channel', 'port'],
  channel: 'drafts',
});

await runCommand(async () => {
  const preview = await startPreview(options);
  const shown = path.relative(process.cwd(), options.contentDir) || '.';
  console.log(`${shown}/ (${options.channel})  ${preview.address}`);

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void preview.close().finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // Whoever started this with a channel to it and is gone will not come back.
  process.once('disconnect', end);
});
