import { createServer, type RequestListener } from 'node:http';

export type Started = {
  /** Where it listens: `http://localhost:3000/`. */
  readonly address: string;
  /** Ends it, and every connection still open to it. */
  readonly close: () => Promise<void>;
};

/** Listens on loopback alone; port 0 takes any free one. Rejects where the port is taken. */
export function startServer(listener: RequestListener, port: number, path = '/'): Promise<Started> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const found = server.address();
      const taken = typeof found === 'object' && found !== null ? found.port : port;
      resolve({
        address: `http://localhost:${taken}${path}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closed()));
            server.closeAllConnections();
          }),
      });
    });
  });
}
