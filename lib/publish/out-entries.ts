import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '#lib/dataset/lock.ts';
import { diskFault } from '#lib/diagnostic/disk-fault.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';

/** What lies in a folder under a name: a file with the sha256 of its bytes, or what a build never writes. */
export type OutEntry =
  { readonly kind: 'file'; readonly sha256: string } | { readonly kind: 'link' | 'special' };

/**
 * Everything below a folder that is no folder itself, hidden names included, by its path from there
 * with `/` between names. Links are told, not followed. Rejects with DiagnosticError (`out-read`)
 * where something cannot be read.
 */
export async function readEntries(folder: string): Promise<ReadonlyMap<string, OutEntry>> {
  try {
    return await readAll(folder);
  } catch (error) {
    const fault = diskFault(error, { file: shownPath(folder), act: 'read', rule: 'out-read' });
    throw fault === undefined ? error : new DiagnosticError([fault]);
  }
}

async function readAll(folder: string): Promise<ReadonlyMap<string, OutEntry>> {
  const entries = new Map<string, OutEntry>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, place).split(path.sep).join('/');
    if (entry.isFile())
      entries.set(name, { kind: 'file', sha256: hashOf(await readFile(place)).sha256 });
    else entries.set(name, { kind: entry.isSymbolicLink() ? 'link' : 'special' });
  }
  return entries;
}
