import { parseRetryAfter } from './back-off.ts';
import type { HttpFault } from './fault.ts';

/** «Not now»: timeout, too early, too many, and what a server or the one before it answers when it is unwell. */
const passingStatuses = [408, 425, 429, 500, 502, 503, 504];

export type Answer = {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** Shown in the sentence. */
  readonly address: string;
  /** The variable that was to let this retrieval in, where there is one. */
  readonly variable: string | undefined;
  readonly now: Date;
};

/** Says what is wrong with an answer other than 200: `source-auth` (401, 403) or `source-fetch`. */
export function answerFault({ status, retryAfter, address, variable, now }: Answer): HttpFault {
  const what = `Unexpected answer ${status} from ${address}`;
  if (status === 401 || status === 403)
    return {
      reason: `${what}, expected 200`,
      help:
        variable === undefined
          ? 'If it asks who you are, name the variable that tells it: `authorization: {env: …}`.'
          : `Check the value of \`${variable}\`, and the scheme beside it.`,
      rule: 'source-auth',
    };
  if (status === 304)
    return {
      reason: `${what}, expected 200, as no earlier state was named`,
      help: 'Tell the publisher: only who asks by a state can be told that nothing has changed.',
      rule: 'source-fetch',
    };
  if (!passingStatuses.includes(status))
    return {
      reason: `${what}, expected 200`,
      help: 'Open the address in a browser; if the data has moved, write its new address.',
      rule: 'source-fetch',
    };
  const waitMs = parseRetryAfter(retryAfter, now);
  return {
    reason: `${what}, expected 200`,
    help:
      waitMs === undefined
        ? 'Try again later.'
        : `Try again later; it asks to wait ${Math.ceil(waitMs / 1000)} s.`,
    rule: 'source-fetch',
    passing: true,
    waitMs,
  };
}

/** True for a page in place of data; a table that is only mislabelled as a page is not one. */
export function isPage(contentType: string | undefined, bytes: Uint8Array): boolean {
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '')) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  return start.trimStart().startsWith('<');
}

export function pageFault(address: string): HttpFault {
  return {
    reason: `Unexpected page (text/html) from ${address}, expected data`,
    help: 'Open the address in a browser; it may ask you to sign in.',
    rule: 'source-html',
  };
}
