import { z } from 'zod';
import { didYouMean } from './nearest.ts';

const begin = 'Known keys: ';

/**
 * For `safeParse`: notes in the message of an unknown key which keys its mapping knows, as an issue does
 * not tell of whose schema it is. `keyHelp` reads it.
 */
export function noteKnownKeys({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  return code === 'unrecognized_keys' && inst instanceof z.ZodObject
    ? `${begin}${Object.keys(inst.shape).join(' ')}`
    : undefined;
}

/** What to do about an unknown key: the key that was meant, where one is near, and where all are listed. */
export function keyHelp(
  key: string,
  { message, docs }: { readonly message: string; readonly docs: string },
): string {
  const known = message.startsWith(begin) ? message.slice(begin.length).split(' ') : [];
  const meant = didYouMean(key, known);
  return meant === undefined
    ? `Check the spelling; ${docs} lists the keys.`
    : `${meant} ${docs} lists the keys.`;
}
