import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { exampleWire, writeWire } from '../example.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const wire = writeWire(exampleWire);
const folded = gzipSync(wire);

function sendFolded(body: Uint8Array, encoding = 'gzip'): Answer {
  return (response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body);
}

function sendStatus(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => void response.writeHead(status, headers).end('{"error":"no"}');
}

/** What each fault does, at `/<fault>/data.json`. */
const answers = {
  'cut-off': (response) => {
    response.write(wire.slice(0, 100), () => response.socket?.end());
  },
  shorter: (response) => {
    response.writeHead(200, { 'content-length': wire.length });
    response.write(wire.slice(0, 100), () => response.socket?.end());
  },
  longer: (response) => {
    response.writeHead(200, { 'content-length': 100 }).end(wire);
  },
  silent: () => undefined,
  stalled: (response) => {
    response.write(wire.slice(0, 100));
  },
  reset: (_response, request) => {
    request.socket.resetAndDestroy();
  },
  'not-found': sendStatus(404),
  forbidden: sendStatus(403),
  busy: sendStatus(429, { 'retry-after': '3600' }),
  broken: sendStatus(500),
  'not-modified': (response) => {
    response.writeHead(304).end();
  },
  'redirect-loop': sendStatus(302, { location: 'data.json' }),
  'redirect-elsewhere': sendStatus(302, { location: 'https://elsewhere.example/data.json' }),
  'redirect-plain': sendStatus(302, { location: 'http://elsewhere.example/data.json' }),
  page: (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html>Sign in');
  },
  'not-http': (_response, request) => {
    request.socket.end('SSH-2.0-Observatory\r\n');
  },
  'gzip-cut-off': sendFolded(folded.subarray(0, -10)),
  'gzip-corrupt': sendFolded(Buffer.from(wire)),
  'gzip-followed': sendFolded(Buffer.concat([folded, Buffer.alloc(5)])),
  /** Some megabytes that unfold to three thousand. */
  'gzip-bomb': (response) => {
    const member = gzipSync(Buffer.alloc(2 ** 20));
    sendFolded(Buffer.concat(new Array<Uint8Array>(3000).fill(member)))(response, response.req);
  },
  zstd: sendFolded(Buffer.from(wire), 'zstd'),
  'gzip-twice': sendFolded(gzipSync(folded), 'gzip, gzip'),
  /** A gigabyte, as long as somebody reads it. */
  endless: (response) => {
    const piece = Buffer.alloc(2 ** 16, ' ');
    let left = 2 ** 14;
    const send = (): void => {
      while (left > 0 && response.write(piece)) left -= 1;
    };
    response.on('drain', send);
    send();
  },
} satisfies Record<string, Answer>;

type FaultName = keyof typeof answers;

export type FaultyServer = {
  /** Of a fault, or of `ok`, which answers with the example's wire. */
  readonly address: (fault: FaultName | 'ok') => string;
  readonly faults: readonly FaultName[];
  /** How many bytes went out to those who asked for a fault, as far as the system took them. */
  readonly sent: (fault: FaultName) => number;
  readonly close: () => Promise<void>;
};

/** For tests: a server on this machine that goes wrong in every way known. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const faults = Object.keys(answers).filter((name) => isFault(name));
  const sockets = new Map<FaultName, IncomingMessage['socket']>();
  const server = createServer((request, response) => {
    const name = request.url?.split('/')[1] ?? '';
    if (isFault(name)) {
      sockets.set(name, request.socket);
      answers[name](response, request);
    } else response.writeHead(name === 'ok' ? 200 : 404).end(wire);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = originOf(server.address());
  return {
    address: (fault) => `${origin}/${fault}/data.json`,
    faults,
    sent: (fault) => sockets.get(fault)?.bytesWritten ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The start of every address of a server that listens on this machine. */
export function originOf(address: AddressInfo | string | null): string {
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

function isFault(name: string): name is FaultName {
  return Object.hasOwn(answers, name);
}
