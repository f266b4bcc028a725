import { isFetchable } from '#lib/dataset/recipe/is-fetchable.ts';
import { failed, type Attempt } from './fault.ts';

/** True for an answer that names another address for the same thing. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Where a redirect leads, if it may be followed: to https (or within this very machine), never from https
 * to http, and to the host (with its port) of the first address or one that source.yaml names. Fails with
 * `source-redirect`.
 */
export function findNext(
  location: string | undefined,
  {
    at,
    first,
    hosts,
  }: { readonly at: URL; readonly first: URL; readonly hosts: readonly string[] },
): Attempt<URL> {
  if (location === undefined || !URL.canParse(location, at))
    return failed({
      reason: `Unexpected redirect from ${showAddress(at)} to nowhere, expected an address`,
      help: 'Open the address in a browser; if the data has moved, write its new address.',
      rule: 'source-redirect',
    });
  const next = new URL(location, at);
  const from = `Unexpected redirect from ${showAddress(at)} to ${showAddress(next)}`;
  const isDowngrade = at.protocol === 'https:' && next.protocol !== 'https:';
  if (isDowngrade || !isFetchable(next.href))
    return failed({
      reason: `${from}, expected an https address without a password in it`,
      help: 'Ask the publisher for an address that stays with https.',
      rule: 'source-redirect',
    });
  const others = hosts.map((host) => host.toLowerCase());
  const isNamed = others.includes(next.host) || others.includes(next.hostname);
  if (next.host !== first.host && !isNamed)
    return failed({
      reason: `${from}, expected one within ${first.host}`,
      help: `If that host is the publisher's too, write \`hosts: [${next.host}]\` beside \`http\`.`,
      rule: 'source-redirect',
    });
  return { ok: true, value: next };
}

/** An address for people: without what may let someone in, which is a user, a password or a signed query. */
export function showAddress({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
}
