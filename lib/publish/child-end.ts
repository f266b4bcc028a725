import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Time in ms for a child to end by itself once it was asked to. */
const patience = 5_000;

/**
 * Waits until a child has ended, and gives its exit code and all that it said. On `signal` the child
 * is ended, and once it is gone this rejects with the signal's reason.
 */
export async function endOf(
  child: ChildProcessByStdio<null, Readable, Readable>,
  signal?: AbortSignal,
): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let force: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    force = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted === true) end();
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal?.throwIfAborted();
    return { code, said };
  } finally {
    clearTimeout(force);
    signal?.removeEventListener('abort', end);
  }
}
