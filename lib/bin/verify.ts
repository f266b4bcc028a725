import { existsSync } from 'node:fs';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostic, formatDiagnostics } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { verifyOut } from '#lib/publish/verify.ts';
import { loadSite } from '#lib/site/load.ts';
import { verifyDatasets } from '#lib/source/verify-datasets.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run verify',
  does: 'Checks origins, locks and data, to the data files and drawings of the finished site, and changes nothing.',
  takes: ['content', 'out', 'channel'],
});

await runCommand(async () => {
  const { contentDir, outDir, channel } = options;
  const datasets = await verifyDatasets(contentDir);
  console.log(`${datasets.locked} datasets are those of their locks`);
  console.log(`${datasets.remade} of them were made again from their origins, byte for byte`);
  const messages = [...datasets.messages];
  if (existsSync(outDir)) {
    const out = await verifyOut(loadSite(contentDir, channel), outDir);
    console.log(`${out.files} files of the site were made again and compared`);
    messages.push(...out.messages);
  } else messages.push(noSite(outDir));
  if (messages.length === 0) return;
  // A dataset at fault is told by both.
  const told = new Map(messages.map((message) => [formatDiagnostic(message), message]));
  console.error(formatDiagnostics([...told.values()]));
  process.exitCode = 1;
});

function noSite(outDir: string) {
  return diagnose({
    file: shownPath(outDir),
    reason: 'Unexpected absence of a finished site, expected one to verify',
    help: 'Run `npm run build`, or name the folder with --out.',
    rule: 'verify-missing',
  });
}
