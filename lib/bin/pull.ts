import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import { listDatasetIds } from '#lib/dataset/load.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { failure } from '#lib/diagnostic/result.ts';
import { formatChanges } from '#lib/source/changes.ts';
import { pullDataset, type Pulled } from '#lib/source/pull.ts';

const usage = `npm run pull -- [dataset …] [--content DIR]

Retrieves each dataset's origin, checks it and writes data.json and lock.json.
Without a name, all datasets. A dataset that does not validate stays as it is.

  --content DIR   the content folder (else KANSOKU_CONTENT, else content)
  --help          this text
`;

process.exitCode = await main(process.argv.slice(2));

/** Pulls the named datasets. Gives the exit code: 1 where any failed, 2 where the call is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (call === undefined) return 2;
  if (call.values.help === true) {
    process.stdout.write(usage);
    return 0;
  }
  const contentDir = resolve(call.values.content ?? process.env['KANSOKU_CONTENT'] ?? 'content');
  const ids = call.positionals.length > 0 ? call.positionals : listDatasetIds(contentDir);
  const width = Math.max(0, ...ids.map((id) => id.length));
  const messages: VFileMessage[] = [];
  let failed = 0;
  for (const id of ids) {
    const pulled = await pullDataset(contentDir, id).catch((error: unknown) =>
      failure(unwritten(id, error)),
    );
    if (pulled.ok) messages.push(...pulled.value.warnings);
    else {
      failed += 1;
      messages.push(...pulled.messages);
    }
    process.stdout.write(
      `${id.padEnd(width)}  ${pulled.ok ? formatPulled(pulled.value) : 'failed'}\n`,
    );
  }
  if (ids.length === 0) process.stdout.write(`No datasets in ${contentDir}\n`);
  if (messages.length > 0) process.stderr.write(`${formatDiagnostics(messages)}\n`);
  return failed > 0 ? 1 : 0;
}

/** A fault of the disk rather than of the data: one dataset's must not stop the others. */
function unwritten(id: string, error: unknown): VFileMessage {
  return diagnose({
    file: `content/datasets/${id}`,
    reason: `Unexpected failure to write (${error instanceof Error ? error.message : String(error)}), expected a writable folder`,
    help: 'The dataset on disk is as it was, unless loading says otherwise; mend the disk and pull again.',
    rule: 'pull-write',
  });
}

function parseCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { content: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return undefined;
  }
}

function formatPulled({ rows, state, changes }: Pulled): string {
  const words = changes
    ? `changed: ${formatChanges(changes)}`
    : state === 'mended'
      ? 'mended: the data was not that of its lock'
      : state;
  return `${String(rows).padStart(4)} rows  ${words}`;
}
