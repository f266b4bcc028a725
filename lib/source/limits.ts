/** How long and how large a retrieval may be; times in milliseconds, sizes in bytes. */
export type Limits = {
  /** Of a whole retrieval, retries and redirects included. */
  readonly overallMs: number;
  /** Without a byte: before the headers, and between two pieces of a body. */
  readonly idleMs: number;
  /** Of a body unfolded, of a file, of a query's result. */
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly redirects: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Before the first retry; doubled before each one after, with jitter. */
  readonly backOffMs: number;
};

export const defaultLimits: Limits = {
  overallMs: 120_000,
  idleMs: 20_000,
  maxBytes: 200_000_000,
  maxRows: 100_000,
  redirects: 5,
  retries: 3,
  backOffMs: 500,
};
