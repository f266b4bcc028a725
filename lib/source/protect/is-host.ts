import { parse } from 'tldts';

/** Private networks end their names so, say RFC 6762 and its appendix G; no public list has them. */
const withinNetworks = /\.(?:corp|home|internal|intranet|lan|local|private)$/;

/**
 * True where labels joined by dots are a host name: they end with a suffix of the public list
 * (publicsuffix.org, the part of ICANN) and are more than that, or end as names within private networks
 * do. `Node.js` does neither, `co.jp` is a suffix, and of `.example` there are no hosts.
 */
export function isHost(name: string): boolean {
  const { isIcann, domain } = parse(name, { extractHostname: false });
  return domain !== null && (isIcann === true || withinNetworks.test(name));
}
