import type { ServerResponse } from 'node:http';

/** The stream by which open pages learn that there is something newer (server-sent events). */
export type Events = {
  /** Keeps a response open, and tells it the newest revision at once. */
  readonly join: (response: ServerResponse, revision: string) => void;
  readonly send: (revision: string) => void;
  readonly close: () => void;
};

/** After so many ms a page looks for a preview that has gone away. */
const retry = 500;

export function openEvents(): Events {
  const open = new Set<ServerResponse>();
  return {
    join: (response, revision) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      });
      response.write(`retry: ${retry}\ndata: ${revision}\n\n`);
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    send: (revision) => {
      for (const response of open) response.write(`data: ${revision}\n\n`);
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
}
