import { rename, rm, stat } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of another. Between its two renames the old folder lies beside
 * under `.previous`, from where a run that was cut off there is mended by the next.
 */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const previous = `${place}.previous`;
  if (await exists(place)) await rm(previous, { recursive: true, force: true });
  if (await exists(place)) await rename(place, previous);
  await rename(finished, place);
  await rm(previous, { recursive: true, force: true });
}

/** Puts back what a swap that was cut off had set aside. */
export async function restoreFolder(place: string): Promise<void> {
  const previous = `${place}.previous`;
  if (!(await exists(place)) && (await exists(previous))) await rename(previous, place);
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
