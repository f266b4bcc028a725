import type { Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** The connections of one retrieval, one a request. */
export type Wire = {
  readonly agent: Agent;
  /** How many bytes the latest connection delivered after the head of its answer, if the head has come. */
  readonly bytesAfterHead: () => number | undefined;
  /**
   * What broke the latest connection. The parser takes a body without a length for whole when its
   * connection ends, even by a reset.
   */
  readonly breakage: () => Error | undefined;
};

/** Nothing came for too long. */
class SilenceError extends Error {
  readonly code = 'SILENCE';
}

const endOfHead = '\r\n\r\n';

/**
 * Opens an agent that gives up after so long a silence. A parser of HTTP stops at Content-Length and drops
 * what follows, as when a server counts characters instead of bytes; here it is counted, so that a body
 * cut in that way is not taken for whole. Destroy the agent at the end.
 */
export function openWire(idleMs: number): Wire {
  const connect = buildConnector({ timeout: idleMs });
  let latest: { readonly socket: Socket; readonly head: () => number | undefined } | undefined;
  const agent = new Agent({
    // Their clock ticks in seconds; the socket's own is exact, and covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      connect(options, (...[error, socket]) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        socket.setTimeout(idleMs, () => endSilence(socket));
        latest = { socket, head: measureHead(socket) };
        callback(null, socket);
      });
    },
  });
  return {
    agent,
    breakage: () => {
      const error = latest?.socket.errored ?? undefined;
      return error && 'code' in error && error.code === 'ECONNRESET' ? error : undefined;
    },
    bytesAfterHead: () => {
      const head = latest?.head();
      return latest === undefined || head === undefined
        ? undefined
        : latest.socket.bytesRead - head;
    },
  };
}

/** Hangs up, unless something lies there that this process was too busy to take. */
function endSilence(socket: Socket): void {
  const { bytesRead } = socket;
  setImmediate(() => {
    if (socket.bytesRead === bytesRead) socket.destroy(new SilenceError());
  });
}

/** The length of all before the first byte of the body, heads of interim answers (1xx) included. */
function measureHead(socket: Socket): () => number | undefined {
  let text = '';
  let length: number | undefined;
  const listen = (piece: Buffer): void => {
    text += piece.toString('latin1');
    length = findBody(text);
    if (length === undefined) return;
    socket.off('data', listen);
    text = '';
  };
  // A listener that is put first does not set the socket flowing.
  socket.prependListener('data', listen);
  return () => length;
}

function findBody(text: string): number | undefined {
  let start = 0;
  for (;;) {
    const end = text.indexOf(endOfHead, start);
    if (end === -1) return undefined;
    const next = end + endOfHead.length;
    if (!/^HTTP\/1\.\d 1/.test(text.slice(start, start + 10))) return next;
    start = next;
  }
}
