import type { Period } from '#lib/dataset/period.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import type { ValueSpec } from './spec.ts';

/** How a value stands to that of the period before, or why the two are not compared. */
export type Change =
  | {
      readonly kind: 'known';
      readonly previous: number;
      /** The digits of a count before that is beyond 2^53 − 1. */
      readonly exact?: string | undefined;
      /** The period before: its key. */
      readonly at: Period;
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly words: Bilingual };

/** A named number taken from a dataset. */
export type Value = {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly type: 'count' | 'number' | 'percent';
  readonly value: number;
  /** The digits of a count beyond 2^53 − 1, of which `value` is the nearest double. */
  readonly exact?: string | undefined;
  /** Key of the row it was taken from. */
  readonly at: string;
  /** Set where the key, and that of the period before, is the first day of a week. */
  readonly isWeek?: true;
  /** Digits after the point, where the author sets them. */
  readonly decimals: number | undefined;
  readonly form: ValueSpec['form'];
  readonly change: Change;
  /** The measure up to this row, oldest first, unknown as null: for a sparkline. At most 24; none where rows are labels. */
  readonly trail: readonly (number | null)[];
};
