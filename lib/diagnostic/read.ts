import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnose } from './diagnostic.ts';
import type { SourceText } from './parse.ts';
import { failure, success, type Result } from './result.ts';

/** A path as the author reads it: relative to where the command was started. */
export function shownPath(absolute: string): string {
  return path.relative(process.cwd(), absolute) || '.';
}

/** Reads a text file that must be there: `file-missing` where it is not, `text-encoding` where it is no UTF-8. */
export function readText(absolute: string): Result<SourceText> {
  const found = findText(absolute);
  if (found) return found;
  return failure(
    diagnose({
      file: shownPath(absolute),
      reason: `Unexpected absence of \`${path.basename(absolute)}\`, expected the file`,
      rule: 'file-missing',
    }),
  );
}

/** Reads a text file, or gives undefined where there is no file of that name. */
export function findText(absolute: string): Result<SourceText> | undefined {
  const file = shownPath(absolute);
  const bytes = findBytes(absolute);
  if (bytes === undefined) return undefined;
  try {
    return success({ file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return failure(
      diagnose({
        file,
        reason: 'Unexpected bytes that are no UTF-8, expected UTF-8 text',
        help: 'Save the file as UTF-8.',
        rule: 'text-encoding',
      }),
    );
  }
}

/** The bytes of a file; undefined where there is none, or a folder in its place. Throws on any other failure. */
function findBytes(absolute: string): Uint8Array | undefined {
  try {
    return readFileSync(absolute);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR') return undefined;
    throw error;
  }
}
