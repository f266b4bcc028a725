import type { HttpOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import type { Limits } from '../limits.ts';
import type { RetrieveContext } from '../origin.ts';
import { answerFault, isPage, pageFault } from './answer-fault.ts';
import type { Admission } from './authorization.ts';
import type { Deadline } from './deadline.ts';
import { holdsSecret } from './echo.ts';
import { failed, type Attempt } from './fault.ts';
import { discard, follow, headerOf } from './follow.ts';
import { readBody } from './read-body.ts';
import type { Redact } from './redact.ts';
import { findFolding } from './unfold.ts';
import { wireFault } from './wire-fault.ts';
import type { Wire } from './wire.ts';

export type FetchedBody =
  | { readonly state: 'unmodified' }
  | {
      readonly state: 'fetched';
      /** Unfolded. */
      readonly bytes: Uint8Array;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      /** As source.yaml has it, wherever redirects led. */
      readonly address: string;
    };

export type Fetching = {
  readonly from: HttpOrigin;
  readonly admission: Admission;
  readonly redact: Redact;
  readonly limits: Limits;
  readonly known: RetrieveContext['known'];
  readonly wire: Wire;
  readonly deadline: Deadline;
};

/** One try: asks, follows, reads the body to its end and checks that it is whole. */
export async function tryFetch(fetching: Fetching): Promise<Attempt<FetchedBody>> {
  const { from, admission, limits, known, wire, deadline } = fetching;
  const answered = await follow({
    first: new URL(from.http),
    hosts: from.hosts,
    headers: headersOf(known),
    admission: admission.headers,
    limits,
    wire,
    deadline,
  });
  if (!answered.ok) return answered;
  const { response, address } = answered.value;
  const header = (name: string): string | undefined => headerOf(response, name);

  if (response.statusCode !== 200) {
    discard(response.body);
    if (response.statusCode === 304 && isAskedBy(known))
      return { ok: true, value: { state: 'unmodified' } };
    return failed(
      answerFault({
        status: response.statusCode,
        retryAfter: header('retry-after'),
        address,
        variable: from.authorization?.env,
        now: new Date(),
      }),
    );
  }
  const encoding = header('content-encoding') ?? '';
  const folding = findFolding(encoding);
  if (folding === undefined) {
    discard(response.body);
    return failed({
      reason: `Unexpected content encoding \`${encoding}\` from ${address}, expected one of gzip, br, deflate, or none`,
      help: 'Ask the publisher for an address that answers without it; this retrieval did not offer it.',
      rule: 'source-encoding-content',
    });
  }
  const announced = parseLength(header('content-length'));
  const read = await readBody(response.body, {
    address,
    folding,
    maxBytes: Math.min(from.maxBytes ?? limits.maxBytes, limits.maxBytes),
    contentLength: announced,
    wire,
    wireFault: (error, received) =>
      wireFault(error, { address, limits, deadline, body: { received, announced } }),
  });
  if (!read.ok) return read;
  const bytes = read.value;
  if (isPage(header('content-type'), bytes)) return failed(pageFault(address));
  const variable = from.authorization?.env;
  if (variable !== undefined && holdsSecret(bytes, admission.secrets))
    return failed({
      reason: `Unexpected value of \`${variable}\` in the data from ${address}, expected nobody to repeat it`,
      help: 'Tell the publisher, and ask for a new one; nothing was written.',
      rule: 'source-auth',
    });
  // They are written to the lock, and sent again.
  const unlessSecret = (text: string | undefined): string | undefined =>
    text === undefined || fetching.redact(text) === text ? text : undefined;
  return {
    ok: true,
    value: {
      state: 'fetched',
      bytes,
      etag: unlessSecret(header('etag')),
      lastModified: unlessSecret(header('last-modified')),
      address: from.http,
    },
  };
}

function headersOf({ etag, lastModified }: RetrieveContext['known']): Record<string, string> {
  return {
    accept: 'application/json, text/csv;q=0.9, */*;q=0.8',
    'accept-encoding': 'gzip, br',
    'user-agent': 'Kansoku',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function isAskedBy({ etag, lastModified }: RetrieveContext['known']): boolean {
  return etag !== undefined || lastModified !== undefined;
}

function parseLength(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
