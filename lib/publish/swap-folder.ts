import { rename, rm, stat } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of another. Between its two renames the old folder lies beside
 * under `.previous`, from where a run that was cut off there is mended by the next. Where the second
 * rename fails the old folder is put back, and the failure thrown on.
 */
export async function swapFolder(finished: string, place: string): Promise<void> {
  const previous = `${place}.previous`;
  if (await exists(place)) await rm(previous, { recursive: true, force: true });
  if (await exists(place)) await rename(place, previous);
  try {
    await rename(finished, place);
  } catch (error) {
    await restoreFolder(place);
    throw error;
  }
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
