import path from 'node:path';
import { watch } from 'chokidar';

export type WatchOptions = {
  readonly folders: readonly string[];
  /** Calls within so many ms of the first are one. */
  readonly delay: number;
  readonly onChange: () => void;
};

/** Names that editors and `npm run pull` give to what they are about to rename, and to their notes. */
const passing = /^\.|~$|\.(tmp|swp|swx|bak)$|^#.*#$|^4913$|___jb_(tmp|old)___$/;

/** Tells when any file in the folders has changed, come or gone. Gives the function that ends it. */
export async function watchFolders({
  folders,
  delay,
  onChange,
}: WatchOptions): Promise<() => Promise<void>> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (file) => !folders.includes(file) && passing.test(path.basename(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, delay);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
