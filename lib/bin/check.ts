import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { isError } from '#lib/diagnostic/diagnostic.ts';
import { checkContent } from '#lib/publish/check.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run check',
  does: 'Lists everything that is wrong with the content, drafts included, with file, line and column.',
  takes: ['content'],
});

await runCommand(async () => {
  const messages = await checkContent(options.contentDir);
  console.log(formatDiagnostics(messages));
  if (messages.some(isError)) process.exitCode = 1;
});
