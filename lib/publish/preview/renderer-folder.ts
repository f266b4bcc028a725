import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../is-alive.ts';
import { programRoot } from '../program-root.ts';

const parent = '.kansoku';

/** Where one preview's framework keeps what it has compiled, relative to the program. */
export type RendererFolder = { readonly path: string; readonly remove: () => Promise<void> };

/**
 * Makes the folder, with TypeScript settings beside it for the framework to write into. What previews
 * left behind that were killed is removed first.
 */
export async function makeRendererFolder(): Promise<RendererFolder> {
  const name = `preview-${process.pid}`;
  await mkdir(path.join(programRoot, parent), { recursive: true });
  await removeAbandoned();
  const settings = path.join(parent, `${name}.tsconfig.json`);
  await writeFile(path.join(programRoot, settings), '{ "extends": "../tsconfig.json" }\n');
  return {
    path: path.join(parent, name),
    remove: () => removeAll([name, `${name}.tsconfig.json`]),
  };
}

async function removeAbandoned(): Promise<void> {
  const names = await readdir(path.join(programRoot, parent));
  await removeAll(
    names.filter((name) => {
      const pid = /^preview-(\d+)/.exec(name)?.[1];
      return pid !== undefined && !isAlive(Number(pid));
    }),
  );
}

async function removeAll(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map((name) =>
      rm(path.join(programRoot, parent, name), { recursive: true, force: true, maxRetries: 3 }),
    ),
  );
}
