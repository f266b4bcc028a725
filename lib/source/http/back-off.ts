import type { Limits } from '../limits.ts';

/**
 * How long to wait before the next try, in milliseconds: a random part («full jitter») of a time that
 * doubles with each try, so that many who were turned away together do not come back together. At least
 * what the server asks for. `tries` counts those that were made; `random` is from 0 to 1.
 */
export function backOff(
  tries: number,
  {
    limits,
    waitMs = 0,
    random,
  }: {
    readonly limits: Pick<Limits, 'backOffMs'>;
    readonly waitMs?: number | undefined;
    readonly random: number;
  },
): number {
  return Math.max(waitMs, random * limits.backOffMs * 2 ** (tries - 1));
}

/** A Retry-After (RFC 9110, 10.2.3) in milliseconds from now; undefined where it is neither seconds nor a date. */
export function parseRetryAfter(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
