import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CompiledText } from '#lib/report/compile.ts';
import { listFiles } from './folders.ts';
import { signatureOf } from './signature.ts';

const compiledSchema = z.object({
  code: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      depth: z.union([z.literal(2), z.literal(3)]),
      number: z.string(),
      title: z.string(),
    }),
  ),
  exhibits: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['figure', 'table']),
      number: z.string(),
      references: z.number(),
    }),
  ),
});

const month = 30 * 24 * 3_600_000;
let fingerprint: string | undefined;

/**
 * Compiled texts on disk, so that what the check compiled is not compiled again by the renderer, nor
 * by the next run. Kept under the hash of all that determines them: the text and what it names, and
 * the program and packages that compile it. Only texts without a remark are kept.
 */
export function findCompiled(determinants: string): CompiledText | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(determinants), 'utf8');
  } catch {
    return undefined;
  }
  const parsed = compiledSchema.safeParse(parseOrNothing(text));
  return parsed.success ? { ...parsed.data, messages: [] } : undefined;
}

/** Keeps a compiled text; what cannot be written is compiled again next time. */
export function keepCompiled(determinants: string, compiled: CompiledText): void {
  if (compiled.messages.length > 0) return;
  const { code, sections, exhibits } = compiled;
  const file = fileOf(determinants);
  const passing = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(passing, JSON.stringify({ code, sections, exhibits }));
    renameSync(passing, file);
  } catch {
    return;
  }
}

/** Removes what nothing has written for a month; called once a build. */
export function pruneCompiled(now: number): void {
  const folder = path.resolve('.kansoku', 'texts');
  for (const name of listFiles(folder, '')) {
    const file = path.join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) < now - month) rmSync(file);
  }
}

/** Commands and the renderer all run in the folder of the program. */
function fileOf(determinants: string): string {
  fingerprint ??= ['lib/report', 'lib/value', 'lib/i18n', 'lib/diagnostic']
    .map((room) => signatureOf(path.resolve(room)))
    .concat(readFileSync(path.resolve('package-lock.json'), 'utf8'))
    .join('\n');
  const hash = createHash('sha256').update(fingerprint).update('\n').update(determinants);
  return path.resolve('.kansoku', 'texts', `${hash.digest('hex')}.json`);
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
