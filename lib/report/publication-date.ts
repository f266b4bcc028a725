import { z } from 'zod';
import { isPeriod, precisionOf, startOf, type Period } from '#lib/dataset/period.ts';

/** When a text was or is to be published: a day, or a month where only that is known. */
export const publicationDateSchema = z
  .string()
  .refine(
    (text) => isPeriod(text) && precisionOf(text) !== 'year',
    'a day or a month that exists, such as `2025-11-27` or `2019-03`',
  );

export type PublicationDate = Period;

/** Days from one publication to another, or undefined where only a month is known of either. */
export function daysBetween(from: PublicationDate, to: PublicationDate): number | undefined {
  if (precisionOf(from) !== 'day' || precisionOf(to) !== 'day') return undefined;
  return Math.round((startOf(to) - startOf(from)) / 86_400_000);
}
