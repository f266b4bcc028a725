import type { Reading } from '#lib/dataset/recipe/origin-schema.ts';
import type { Limits } from '../limits.ts';

/** What is known of bytes that a table is to be read from. */
export type TableFile = {
  /** What diagnostics call it. */
  readonly file: string;
  readonly reading: Reading;
  readonly limits: Pick<Limits, 'maxBytes' | 'maxRows'>;
};
