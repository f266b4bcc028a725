import { ClickHouseError } from '@clickhouse/client';

/** What a server threw. */
export type ClickhouseException = {
  readonly code: number;
  readonly words: string;
  /** The byte of the query that it is of, from 0. */
  readonly position: number | undefined;
};

/** As a server before version 20 writes it: `Code: 62, e.displayText() = DB::Exception: …, e.what() = …`. */
const displayed = /^Code: (\d+)[.,].*?DB::\w*Exception: (.*?)(?:, e\.what\(\).*)?$/s;

/** Where the parser of the server stopped; it counts bytes from 1. What stands there follows. */
const stopped = /: failed at position (\d+)(?: \([^)]*\))*/;

/** Addresses of servers behind the one asked, which a cluster names in its errors. */
const elsewhere = /\[?\b[\w.-]+:\d{4,5}\b\]?|\b\d{1,3}(?:\.\d{1,3}){3}\b/g;

/** Reads what a server threw, of any version; undefined where the error is not a server's. */
export function readClickhouseError(error: unknown): ClickhouseException | undefined {
  if (error instanceof ClickHouseError) return exceptionOf(Number(error.code), error.message);
  const found = displayed.exec(error instanceof Error ? error.message.trim() : '');
  return found ? exceptionOf(Number(found[1]), found[2] ?? '') : undefined;
}

function exceptionOf(code: number, message: string): ClickhouseException {
  const position = stopped.exec(message)?.[1];
  return {
    code,
    words: message.replace(stopped, '').replaceAll(elsewhere, '•••'),
    position: position === undefined ? undefined : Number(position) - 1,
  };
}
