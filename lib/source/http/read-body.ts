import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failed, type Attempt, type HttpFault } from './fault.ts';
import { unfolder, type Folding } from './unfold.ts';
import type { Wire } from './wire.ts';

export type ReadBody = {
  /** Shown in faults. */
  readonly address: string;
  readonly folding: Folding;
  /** On the wire, and unfolded. */
  readonly maxBytes: number;
  readonly contentLength: number | undefined;
  readonly wire: Pick<Wire, 'bytesAfterHead' | 'breakage'>;
  /** What a failure of the wire means after so many bytes. */
  readonly wireFault: (error: unknown, received: number) => HttpFault;
};

class TooLarge extends Error {}

/**
 * Reads and unfolds a body to its end, in memory that grows with the limit at most. Fails with
 * `source-size`, `source-truncated` (shorter or longer than announced, or a folded stream without its
 * end), `source-encoding-content` (a corrupt one, or bytes after it), or what `wireFault` makes of the wire.
 */
export async function readBody(body: Readable, read: ReadBody): Promise<Attempt<Uint8Array>> {
  const { address, folding, maxBytes, contentLength } = read;
  if (contentLength !== undefined && contentLength > maxBytes) {
    body.on('error', () => undefined).destroy();
    return failed(tooLarge(read));
  }
  const unfold = unfolder(folding);
  const pieces: Uint8Array[] = [];
  let received = 0;
  let unfolded = 0;

  async function* countWire(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      received += piece.byteLength;
      if (received > maxBytes) throw new TooLarge();
      yield piece;
    }
  }
  async function collect(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of source) {
      unfolded += piece.byteLength;
      if (unfolded > maxBytes) throw new TooLarge();
      pieces.push(piece);
    }
  }

  try {
    await (unfold
      ? pipeline(body, countWire, unfold, collect)
      : pipeline(body, countWire, collect));
  } catch (error) {
    if (error instanceof TooLarge) return failed(tooLarge(read));
    return failed(foldingFault(error, read) ?? read.wireFault(error, received));
  }
  const breakage = read.wire.breakage();
  if (breakage !== undefined) return failed(read.wireFault(breakage, received));
  if (contentLength !== undefined && (read.wire.bytesAfterHead() ?? received) > received)
    return failed({
      reason: `Unexpected bytes from ${address} after the ${contentLength} that it announced, expected none`,
      help: 'Tell the publisher: Content-Length counts bytes, not characters.',
      rule: 'source-truncated',
    });
  if (unfold && unfold.bytesWritten < received)
    return failed({
      reason: `Unexpected ${received - unfold.bytesWritten} bytes from ${address} after the end of its ${folding}, expected none`,
      help: 'Tell the publisher; what follows could not be read.',
      rule: 'source-encoding-content',
    });
  return { ok: true, value: Buffer.concat(pieces) };
}

function tooLarge({ address, maxBytes }: ReadBody): HttpFault {
  return {
    reason: `Unexpected answer of more than ${maxBytes} bytes from ${address}, expected at most that`,
    help: 'Ask for an aggregate, or for a shorter period.',
    rule: 'source-size',
  };
}

/** What zlib has against a body; undefined where the failure is none of its own. */
function foldingFault(error: unknown, { address, folding }: ReadBody): HttpFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR')
    return {
      reason: `Unexpected end of the ${folding} from ${address}, expected the rest of it`,
      help: 'Try again later; if it stays, tell the publisher.',
      rule: 'source-truncated',
      passing: true,
    };
  if (!/^(?:Z_|ERR__|ERR_BROTLI)/.test(code)) return undefined;
  return {
    reason: `Unexpected bytes from ${address} that are no ${folding} (${code}), expected what Content-Encoding says`,
    help: 'Open the address in a browser; if it fails there too, tell the publisher.',
    rule: 'source-encoding-content',
  };
}
