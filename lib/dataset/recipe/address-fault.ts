import type { IssueText } from '#lib/diagnostic/issue.ts';
import { isFetchable } from './is-fetchable.ts';

/** Parameters of a query that let someone in: tokens, keys, and the signatures of storage services. */
const secretNames = [
  /^(?:(?:access|api|auth|bearer|deploy|id|private|refresh|security|session|user)[_-]?)?token$/i,
  /^(?:(?:access|account|api|app|auth|client|licen[cs]e|private|secret|service|subscription|user)[_-]?)?key$/i,
  /^(?:(?:client|api)[_-]?)?secret$/i,
  /^(?:pass|passwd|password|pwd|auth|authorization|jwt|sig|signature|credential|awsaccesskeyid)$/i,
  /^x-(?:amz|goog|ms|oss|cos)-/i,
];

/**
 * What is wrong with the address of an origin: no https address, or `source-secret`, one that holds what
 * lets someone in. An address is written to lock.json and shown to readers. `reason` is the sentence, or
 * what is expected where the address itself may be quoted.
 */
export function findAddressFault(
  address: string,
): Pick<IssueText, 'reason' | 'help' | 'rule'> | undefined {
  if (/\/\/[^/?#]*@/.test(address))
    return {
      reason:
        'Unexpected user or password in the address, expected an https address without a password in it',
      help: 'Write `authorization: { env: OBSERVATORY_TOKEN, scheme: basic }` beside it, and put `user:password` into that variable.',
      rule: 'source-secret',
    };
  if (!isFetchable(address))
    return {
      reason: 'an https address without a password in it',
      help: 'Plain http is for this very machine alone.',
      rule: undefined,
    };
  const secret = parametersOf(new URL(address)).find((name) =>
    secretNames.some((pattern) => pattern.test(name)),
  );
  if (secret === undefined) return undefined;
  return {
    reason: `Unexpected \`${secret}\` in the address, expected one that anybody may read: it is written to lock.json and shown to readers`,
    help: 'Write `authorization: { env: OBSERVATORY_TOKEN, scheme: header, header: X-API-Key }` beside it, or what the server asks for, and put it into that variable. One that was committed is known: ask for another.',
    rule: 'source-secret',
  };
}

function parametersOf({ searchParams, hash }: URL): readonly string[] {
  return [...searchParams.keys(), ...new URLSearchParams(hash.slice(1)).keys()];
}
