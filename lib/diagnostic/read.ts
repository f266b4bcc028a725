import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnose } from './diagnostic.ts';
import type { SourceText } from './parse.ts';
import { failure, success, type Result } from './result.ts';

/** A path as the author reads it: relative to where the command was started. */
export function shownPath(absolute: string): string {
  return path.relative(process.cwd(), absolute) || '.';
}

/** Reads a text file that must be there; `file-missing` where it is not. */
export function readText(absolute: string): Result<SourceText> {
  const found = findText(absolute);
  if (found) return success(found);
  return failure(
    diagnose({
      file: shownPath(absolute),
      reason: `Unexpected absence of \`${path.basename(absolute)}\`, expected the file`,
      rule: 'file-missing',
    }),
  );
}

/** Reads a text file, or gives undefined where there is none. Throws on any other failure. */
export function findText(absolute: string): SourceText | undefined {
  try {
    return { file: shownPath(absolute), text: readFileSync(absolute, 'utf8') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
