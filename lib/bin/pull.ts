import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listDatasetIds } from '#lib/dataset/load.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { takePullLock } from '#lib/publish/pull-lock.ts';
import { pullAll } from '#lib/source/pull-all.ts';
import { readNames } from '#lib/source/protect/names.ts';
import { validateFile } from '#lib/source/validate.ts';
import { datasetNamed } from './dataset-name.ts';
import { findKeptByNpm } from './kept-by-npm.ts';
import { showProgress } from './pull-progress.ts';
import { describePull, isChange } from './pull-words.ts';
import { runCommand } from './run-command.ts';
import { openStopSignal, stoppedCode } from './stop-signal.ts';

const usage = `npm run pull -- [dataset …] [options]

Retrieves each dataset's origin, checks it and writes data.json and lock.json.
Without a name, all datasets. A dataset that does not validate stays as it is.

  --offline        ask no server: only what lies here is read again
  --check          write nothing; the exit code is 1 where anything would change
  --dry-run        write nothing; say what would change
  --validate FILE  pull nothing: say what is wrong with a producer's file, read with
                   --encoding cp932 as Excel in Japan writes it, and --sheet NAME of an xlsx
  --content DIR    the content folder (KANSOKU_CONTENT; default content)
  --help           this text

Variables: those that source.yaml names, and KANSOKU_NAMES, a file of names that
must not be told, kept outside the repository.
`;

await runCommand(async () => {
  process.exitCode = await main(process.argv.slice(2));
});

/** Gives the exit code: 1 where any failed (or, of a check, would change), 2 where the call is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (call === undefined) return 2;
  const { values, positionals } = call;
  if (values.help === true) {
    process.stdout.write(usage);
    return 0;
  }
  const kept = findKeptByNpm(process.env, call);
  if (kept !== undefined) {
    process.stderr.write(`${kept}\n`);
    return 2;
  }
  if (values.validate !== undefined) {
    const { encoding, sheet } = values;
    if (encoding === undefined || encoding === 'utf-8' || encoding === 'cp932')
      return validate(values.validate, { encoding, sheet });
    process.stderr.write(`Unexpected --encoding ${encoding}, expected utf-8 or cp932\n`);
    return 2;
  }
  const contentDir = resolve(values.content ?? environment('KANSOKU_CONTENT') ?? 'content');
  const write = values.check !== true && values['dry-run'] !== true;
  if (!existsSync(contentDir)) {
    process.stderr.write(`Unexpected absence of ${contentDir}, expected the content folder\n`);
    return 2;
  }
  const lock = write ? takePullLock(contentDir) : undefined;
  if (lock?.ok === false) {
    process.stderr.write(`${formatDiagnostics(lock.messages)}\n`);
    return 1;
  }
  try {
    return await pull(
      contentDir,
      [...new Set(positionals.map((name) => datasetNamed(name, contentDir)))],
      {
        write,
        offline: values.offline === true,
        isCheck: values.check === true,
      },
    );
  } finally {
    if (lock?.ok === true) lock.value();
  }
}

async function pull(
  contentDir: string,
  named: readonly string[],
  {
    write,
    offline,
    isCheck,
  }: { readonly write: boolean; readonly offline: boolean; readonly isCheck: boolean },
): Promise<number> {
  const ids = named.length > 0 ? named : listDatasetIds(contentDir);
  const names = await readNames(environment('KANSOKU_NAMES'));
  if (!names.ok) {
    process.stderr.write(`${formatDiagnostics(names.messages)}\n`);
    return 1;
  }
  const signal = openStopSignal();
  const progress = showProgress(process.stdout, ids);
  const results = await pullAll(contentDir, ids, {
    write,
    offline,
    names: names.value,
    signal,
    onEvent: (event) => {
      if (event.kind === 'begun') progress.begin(event.id);
      else progress.end(event.id, describePull(event, new Date()));
    },
  });
  progress.close();
  if (ids.length === 0) process.stdout.write(`No datasets in ${contentDir}\n`);
  const messages = results.flatMap((result) =>
    result.ok ? result.value.warnings : result.messages,
  );
  if (messages.length > 0) process.stderr.write(`${formatDiagnostics(messages)}\n`);
  const changed = results.filter((result) => result.ok && isChange(result.value)).length;
  if (!write && changed > 0)
    process.stdout.write(
      `${changed} of ${amount(ids.length, 'dataset')} would change; nothing is written\n`,
    );
  const stopped = stoppedCode(signal);
  if (stopped !== undefined) {
    process.stdout.write(
      `Stopped: ${ids.length - results.length} of ${amount(ids.length, 'dataset')} were not pulled; they are as they were.\n`,
    );
    return stopped;
  }
  const failed = results.some((result) => !result.ok);
  return failed || (isCheck && changed > 0) ? 1 : 0;
}

async function validate(
  file: string,
  reading: Parameters<typeof validateFile>[1],
): Promise<number> {
  const found = await validateFile(resolve(file), reading);
  if (!found.ok) {
    process.stderr.write(`${formatDiagnostics(found.messages)}\n`);
    return 1;
  }
  const { rows, columns, notes } = found.value;
  process.stdout.write(
    `${file}: ${amount(rows, 'row')}, ${amount(columns, 'column')}, nothing wrong\n`,
  );
  for (const note of notes) process.stdout.write(`${note}\n`);
  return 0;
}

/** `1 row`, `2 rows`. */
function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function parseCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        offline: { type: 'boolean' },
        check: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        validate: { type: 'string' },
        encoding: { type: 'string' },
        sheet: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return undefined;
  }
}

/** A variable that is set to nothing is not set. */
function environment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}
