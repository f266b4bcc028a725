import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { Retrieval } from './retrieve.ts';
import { isFetchable } from './source-file.ts';

export type FetchLimits = {
  /** From the first byte asked for to the last received, in milliseconds. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
};

export const defaultLimits: FetchLimits = { timeoutMs: 30_000, maxBytes: 20_000_000 };

const maxRedirects = 5;

/**
 * Fetches an address within a time and a size. Follows redirects, but never from https to http.
 * Fails with `source-fetch` (no answer, a status other than 200, too late) or `source-size`.
 */
export async function fetchBytes(address: string, limits: FetchLimits): Promise<Retrieval> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await follow(address, signal);
    if (response.status !== 200) {
      await response.body?.cancel();
      const moved = response.headers.get('location');
      return fault(
        `Unexpected answer ${response.status}${moved === null ? '' : ` (moved to ${moved})`} from ${address}, expected 200`,
        'Open the address in a browser; if the data has moved, write its new address.',
      );
    }
    const bytes = await readWithin(response, limits.maxBytes);
    if (bytes) return { ok: true, origin: { address, file: address, bytes } };
    return fault(
      `Unexpected answer of more than ${limits.maxBytes} bytes from ${address}, expected at most that`,
      'Ask for an aggregate, or for a shorter period.',
      'source-size',
    );
  } catch (error) {
    return signal.aborted
      ? fault(
          `Unexpected silence from ${address}, expected the data within ${limits.timeoutMs / 1000} s`,
          'Try again later.',
        )
      : fault(
          `Unexpected failure to reach ${address} (${causeOf(error)}), expected an answer`,
          'Check the address and the network.',
        );
  }
}

async function follow(address: string, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(at, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json' },
    });
    const next = nextAddress(response, at);
    if (next === undefined || hop === maxRedirects) return response;
    await response.body?.cancel();
    at = next;
  }
}

/** Where a redirect leads, if it may be followed: to https, or within this very machine. */
function nextAddress(response: Response, at: string): string | undefined {
  const location = response.headers.get('location');
  if (
    ![301, 302, 303, 307, 308].includes(response.status) ||
    location === null ||
    !URL.canParse(location, at)
  )
    return undefined;
  const next = new URL(location, at);
  const steps = next.protocol === 'https:' || new URL(at).protocol === 'http:';
  return steps && isFetchable(next.href) ? next.href : undefined;
}

/** The whole body, or undefined as soon as it is longer than allowed. */
async function readWithin(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function fault(
  reason: string,
  help: string,
  rule = 'source-fetch',
): { readonly ok: false; readonly issue: IssueText } {
  return { ok: false, issue: { path: ['from', 'https'], reason, help, rule } };
}

/** undici hides what happened in the cause of a «fetch failed». */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error)
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return error.message;
}
