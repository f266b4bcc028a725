import type { VFileMessage } from 'vfile-message';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { Place } from '#lib/diagnostic/diagnostic.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { Result } from '#lib/diagnostic/result.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import type { Limits } from './limits.ts';
import type { WireType } from '#lib/dataset/wire.ts';

/** A cell as an origin has it, before it is known what its column means. */
export type OriginCell =
  string | number | bigint | boolean | null | Date | readonly string[] | Bilingual;

/** The one form in which every kind of source hands over what it has. */
export type OriginTable = {
  readonly columns: readonly {
    readonly name: string;
    /** Where the origin itself says so; its cells are then taken at their word. */
    readonly type?: WireType | undefined;
  }[];
  /** As long as the columns, each. */
  readonly rows: readonly (readonly OriginCell[])[];
  /** True where every cell is a text (CSV), whose numbers and dates are yet to be read. */
  readonly textual: boolean;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  /** State of the publisher's collection, where it says so. */
  readonly commit?: string | undefined;
  /** Where a cell, a row (column left out) or a column (row left out) stands in the file. */
  readonly placeOf: (row: number | undefined, column: number | undefined) => Place | undefined;
};

/** What was retrieved just now. */
export type Origin = {
  /** What the lock records: the name of a file, or an https address. */
  readonly address: string;
  /** What diagnostics call it. */
  readonly file: string;
  /** What the lock's hash is of: the file or the body, unfolded; of a query its result as JSON. */
  readonly bytes: Uint8Array;
  readonly table: OriginTable;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

/** `unmodified`: the server says that it still has what the lock knows. */
export type Retrieved =
  { readonly state: 'retrieved'; readonly origin: Origin } | { readonly state: 'unmodified' };

export type RetrieveContext = {
  readonly folder: DatasetFolder;
  /** The period of source.yaml, which a query is given. */
  readonly period: { readonly from: string; readonly to: string } | undefined;
  readonly limits: Limits;
  /** Variables that origins name; the process's own where nothing else is wanted. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the lock knows of the origin's state, where what is on disk was made by the same recipe. */
  readonly known: {
    readonly etag?: string | undefined;
    readonly lastModified?: string | undefined;
  };
  /** Makes the diagnostic of a fault at a path of source.yaml. */
  readonly fault: (issue: IssueText) => VFileMessage;
  /** Ends the retrieval. */
  readonly signal?: AbortSignal | undefined;
};

/** A kind of source: retrieves what `from` names, or says why it could not. */
export type Retrieve<From> = (from: From, context: RetrieveContext) => Promise<Result<Retrieved>>;
