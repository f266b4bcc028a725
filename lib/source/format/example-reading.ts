import type { Reading } from '#lib/dataset/recipe/origin-schema.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { defaultLimits } from '../limits.ts';
import type { OriginTable } from '../origin.ts';
import { readTable } from './read-table.ts';

type Wanted = Partial<Reading> & { readonly maxRows?: number; readonly maxBytes?: number };

/** For tests: reads a file of a name, as source.yaml would have it read. */
export function readExample(name: string, content: string | Uint8Array, wanted: Wanted = {}) {
  const { maxRows, maxBytes, ...reading } = wanted;
  return readTable(typeof content === 'string' ? Buffer.from(content) : content, {
    file: name,
    name,
    reading: { format: undefined, encoding: 'utf-8', sheet: undefined, missing: [], ...reading },
    limits: {
      maxRows: maxRows ?? defaultLimits.maxRows,
      maxBytes: maxBytes ?? defaultLimits.maxBytes,
    },
  });
}

/** For tests: what the author reads of a file that is refused. */
export async function faultsOf(...args: Parameters<typeof readExample>): Promise<string> {
  const read = await readExample(...args);
  return read.ok ? 'no fault' : read.messages.map(formatDiagnostic).join('\n');
}

/** For tests: the table of a file that is taken up. Throws what is wrong with any other. */
export async function tableOf(...args: Parameters<typeof readExample>): Promise<OriginTable> {
  const read = await readExample(...args);
  if (read.ok) return read.value;
  throw new Error(read.messages.map(formatDiagnostic).join('\n'));
}

/** For tests: what work gives, and its seconds on this process's own account, whatever else the machine does. */
export async function withCpuSeconds<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly seconds: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}
