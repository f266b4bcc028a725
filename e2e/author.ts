import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An author at work: a copy of the tiny site, and the preview of it. */
export type Author = {
  readonly contentDir: string;
  /** Where the preview is served, with a closing slash. */
  readonly address: string;
  /** Rewrites a file of the content, in place as simple editors do. */
  readonly edit: (file: string, change: (text: string) => string) => Promise<void>;
  /** Runs `npm run pull` on the content. */
  readonly pull: () => Promise<void>;
  /** Puts the content back as it was. */
  readonly restore: () => Promise<void>;
  /** Ends the preview; what it started ends with it. */
  readonly endPreview: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly startPreviewAgain: () => Promise<void>;
  readonly leave: () => Promise<void>;
};

const tinySite = 'e2e/fixtures/content';

/** Copies the tiny site to a temporary folder and starts `npm run dev` on it. */
export async function startAuthor(): Promise<Author> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kansoku-author-'));
  const contentDir = path.join(folder, 'content');
  await cp(tinySite, contentDir, { recursive: true });
  let preview = await startDev(contentDir, 0);
  const { address } = preview;
  return {
    contentDir,
    address,
    edit: async (file, change) => {
      const place = path.join(contentDir, file);
      await writeFile(place, change(await readFile(place, 'utf8')));
    },
    pull: () => runPull(contentDir),
    restore: () => restore(contentDir),
    endPreview: () => end(preview.child),
    startPreviewAgain: async () => {
      preview = await startDev(contentDir, Number(new URL(address).port));
    },
    leave: async () => {
      await end(preview.child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes each file that is not as it was, whole, by renaming. */
async function restore(contentDir: string): Promise<void> {
  for (const entry of await readdir(tinySite, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const original = path.join(entry.parentPath, entry.name);
    const place = path.join(contentDir, path.relative(tinySite, original));
    const text = await readFile(original, 'utf8');
    if (text === (await readFile(place, 'utf8'))) continue;
    await writeFile(`${place}~`, text);
    await rename(`${place}~`, place);
  }
}

type Preview = { readonly child: ChildProcess; readonly address: string };

function startDev(contentDir: string, port: number): Promise<Preview> {
  const call = ['lib/bin/dev.ts', '--content', contentDir, '--port', String(port)];
  const child = spawn(process.execPath, ['--import', 'tsx', ...call], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined) resolve({ child, address });
    };
    child.stdout?.on('data', listen);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`Unexpected end of the preview:\n${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
}

function runPull(contentDir: string): Promise<void> {
  const call = ['--import', 'tsx', 'lib/bin/pull.ts', '--content', contentDir];
  const child = spawn(process.execPath, call, { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Unexpected exit code ${code} of pull`));
    });
  });
}
