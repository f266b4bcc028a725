import type { Limits } from '../limits.ts';
import type { Deadline } from './deadline.ts';
import { wordSeconds, type HttpFault } from './fault.ts';

const silences = ['SILENCE', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'];

/** What a connection that broke is called; of the host's name, only that it could not be asked just now. */
const breaks: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection closed',
  UND_ERR_SOCKET: 'connection closed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'connection closed',
  HPE_INVALID_EOF_STATE: 'connection closed',
  EAI_AGAIN: 'name service unavailable',
};

/** What the parser has against an answer; before its body, also that two lengths contradict each other. */
const offences = [
  'HTTPParserError',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
];

export type WireFaultContext = {
  readonly address: string;
  readonly limits: Pick<Limits, 'idleMs' | 'overallMs'>;
  readonly deadline: Deadline;
  /** Once the body has begun: its bytes so far, and how many were announced. */
  readonly body?: { readonly received: number; readonly announced: number | undefined };
};

/**
 * Says what a failure of the connection means: `source-timeout` (silence, or the time of the whole
 * retrieval is up), `source-truncated` (a body that breaks off), `source-fetch` (no connection, no
 * HTTP, or stopped from outside). Only codes are told, never what the error says.
 */
export function wireFault(
  error: unknown,
  { address, limits, deadline, body }: WireFaultContext,
): HttpFault {
  const code = codeOf(error);
  if (deadline.state() === 'stopped') return stopped(address);
  if (deadline.state() === 'late')
    return {
      reason: `Unexpected slowness of ${address}, expected the data within ${wordSeconds(limits.overallMs)}`,
      help: 'Try again later, or ask for a shorter period.',
      rule: 'source-timeout',
    };
  if (silences.includes(code))
    return {
      reason: `Unexpected silence of ${wordSeconds(limits.idleMs)} from ${address}, expected data`,
      help: 'Try again later.',
      rule: 'source-timeout',
      passing: true,
    };
  const broken = breaks[code];
  if (broken !== undefined && body)
    return {
      reason: `Unexpected end of the answer from ${address} after ${body.received} bytes (${broken}), expected ${body.announced ?? 'the rest'}`,
      help: 'Try again later; if it stays, tell the publisher.',
      rule: 'source-truncated',
      passing: true,
    };
  if (offences.includes(code))
    return {
      reason: `Unexpected answer from ${address} against the rules of HTTP, expected HTTP/1.1`,
      help: 'Open the address in a browser; is it the port of a web server?',
      rule: 'source-fetch',
    };
  return {
    reason: `Unexpected failure to reach ${address} (${broken ?? code}), expected an answer`,
    help: 'Check the address and the network.',
    rule: 'source-fetch',
    passing: broken !== undefined,
  };
}

export function stopped(address: string): HttpFault {
  return {
    reason: `Unexpected interruption of the retrieval from ${address}, expected its end`,
    help: 'Pull again.',
    rule: 'source-fetch',
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'HTTPParserError')
    // The parser's code gets lost on the way (undici 7.30), its words do not.
    return error.message.includes('Invalid EOF state') ? 'HPE_INVALID_EOF_STATE' : error.name;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
