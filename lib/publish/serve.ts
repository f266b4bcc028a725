import type { ServerResponse } from 'node:http';
import compression from 'compression';
import express from 'express';
import sirv from 'sirv';
import { headersFor } from './headers.ts';
import { startServer, type Started } from './start-server.ts';

export type ServeOptions = {
  readonly outDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Sub-path under which the site lies; empty for none. */
  readonly basePath: string;
};

/**
 * Serves a finished site on loopback as a production host would: brotli or gzip, caching, the security
 * headers, 404.html with its status. What is built anew is served as it then is. Rejects where the port
 * is taken.
 */
export async function serveSite({ outDir, port, basePath }: ServeOptions): Promise<Started> {
  const app = express();
  app.disable('x-powered-by');
  app.use(compression({ threshold: 512 }));
  app.use(
    basePath || '/',
    sirv(outDir, {
      etag: true,
      // Looks at the disk for each request; it would else keep the names and sizes of the first build.
      dev: true,
      setHeaders: (response, pathname) => {
        endWithSource(response);
        for (const [name, value] of Object.entries(headersFor(pathname)))
          response.setHeader(name, value);
      },
    }),
  );
  if (basePath !== '') app.get('/', (_request, response) => response.redirect(`${basePath}/`));
  app.use((_request, response) => {
    response.status(404).set(headersFor('/404.html')).sendFile('404.html', { root: outDir });
  });
  return startServer(app, port, `${basePath}/`);
}

/** A build can take a file away between its being found and its being read: that ends one answer alone. */
function endWithSource(response: ServerResponse): void {
  response.once('pipe', (source) => source.once('error', () => response.destroy()));
}
