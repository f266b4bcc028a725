import path from 'node:path';
import { readReport, type DatasetLibrary, type ReadReport } from '#lib/report/read.ts';
import type { ReportPlace, Wording } from '#lib/report/report.ts';
import { signatureOf } from './signature.ts';

const remembered = new Map<string, { readonly of: string; readonly read: ReadReport }>();
const kept = 1_000;

/** What every report of a content folder depends on beside its own files. */
export function datasetsSignature(contentDir: string): string {
  return signatureOf(path.join(contentDir, 'datasets'));
}

/**
 * Reads a report, or gives what was read of it while neither its files, nor any dataset, nor its
 * periodical's wording has changed: an edit of one text then costs one report, not all.
 */
export function readRemembered(
  folder: string,
  place: ReportPlace,
  wording: Wording,
  datasets: DatasetLibrary & { readonly name: string; readonly signature: string },
): ReadReport {
  const of = [
    process.cwd(),
    signatureOf(folder),
    datasets.signature,
    JSON.stringify([place, wording]),
  ].join('\n');
  // The public channel reads some reports twice: against all observations, and the released ones.
  const key = `${datasets.name} ${folder}`;
  const known = remembered.get(key);
  if (known?.of === of) return known.read;
  const read = readReport(folder, place, wording, datasets);
  remembered.delete(key);
  remembered.set(key, { of, read });
  const oldest = remembered.keys().next();
  if (remembered.size > kept && oldest.done !== true) remembered.delete(oldest.value);
  return read;
}
