import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { fetchBytes, type FetchLimits } from './fetch-bytes.ts';
import { readOrigin } from './read-origin.ts';
import type { Origin } from './source-file.ts';

/** The bytes of an origin, as retrieved just now. */
export type RetrievedOrigin = {
  /** What the lock records: the name of a file, or an https address. */
  readonly address: string;
  /** What diagnostics call it. */
  readonly file: string;
  readonly bytes: Uint8Array;
};

/** An origin's bytes, or what stood in the way, at a path of `source.yaml`. */
export type Retrieval =
  | { readonly ok: true; readonly origin: RetrievedOrigin }
  | { readonly ok: false; readonly issue: IssueText };

/**
 * Retrieves the bytes that `from` of `source.yaml` names. Every kind of source answers in this one
 * form; a new kind is a new branch here.
 */
export async function retrieveOrigin(
  from: Origin,
  folder: DatasetFolder,
  limits: FetchLimits,
): Promise<Retrieval> {
  return 'file' in from ? readOrigin(from.file, folder, limits) : fetchBytes(from.https, limits);
}
