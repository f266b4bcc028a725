import type { Readable } from 'node:stream';
import { request, type Dispatcher } from 'undici';
import type { Limits } from '../limits.ts';
import type { Deadline } from './deadline.ts';
import { failed, type Attempt } from './fault.ts';
import { findNext, isRedirect, showAddress } from './redirect.ts';
import { wireFault } from './wire-fault.ts';
import type { Wire } from './wire.ts';

/** What the tries of one retrieval share. */
export type Asking = {
  readonly first: URL;
  readonly hosts: readonly string[];
  /** Sent on every step. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent to where the first address is, and never again once a redirect has led elsewhere. */
  readonly admission: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly wire: Wire;
  readonly deadline: Deadline;
};

/** The head of an answer that is no redirect, its body unread, and where it came from in the end. */
export type Answered = {
  readonly response: Dispatcher.ResponseData;
  readonly address: string;
};

/** Asks an address and follows its redirects. Fails with `source-redirect` or what the wire has. */
export async function follow(asking: Asking): Promise<Attempt<Answered>> {
  const { first, hosts, headers, admission, limits, wire, deadline } = asking;
  let at = first;
  let isAtHome = true;
  for (let redirects = 0; ; redirects += 1) {
    const address = at === first ? first.href : showAddress(at);
    isAtHome &&= at.origin === first.origin;
    let response;
    try {
      response = await request(at, {
        dispatcher: wire.agent,
        headers: isAtHome ? { ...admission, ...headers } : headers,
        signal: deadline.signal,
        // A connection of its own, so that what it delivers can be counted.
        reset: true,
      });
    } catch (error) {
      return failed(wireFault(error, { address, limits, deadline }));
    }
    if (!isRedirect(response.statusCode)) return { ok: true, value: { response, address } };
    discard(response.body);
    const next = findNext(headerOf(response, 'location'), { at, first, hosts });
    if (!next.ok) return next;
    if (redirects === limits.redirects)
      return failed({
        reason: `Unexpected redirect from ${address} to ${showAddress(next.value)}, expected at most ${limits.redirects} of them`,
        help: 'Open the address in a browser; if the data has moved, write its new address.',
        rule: 'source-redirect',
      });
    at = next.value;
  }
}

/** Hangs up on a body that nobody needs. */
export function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

/** A header, several of one name joined as HTTP has it. */
export function headerOf(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
