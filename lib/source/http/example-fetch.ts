import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { datasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { HttpOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { yamlPlaces } from '#lib/diagnostic/parse.ts';
import type { Result } from '#lib/diagnostic/result.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import type { RetrieveContext } from '../origin.ts';
import { originOf } from './faulty-server.ts';
import { fetchBody } from './fetch-body.ts';
import type { FetchedBody } from './try-fetch.ts';

export type ExampleFetch = {
  readonly from?: Partial<HttpOrigin>;
  readonly limits?: Partial<Limits>;
  readonly known?: RetrieveContext['known'];
  readonly env?: RetrieveContext['env'];
  readonly signal?: AbortSignal;
};

/** For tests: an origin and its context, with limits that a test can wait for. */
export function exampleContext(
  address: string,
  { from, limits, known = {}, env = {}, signal }: ExampleFetch = {},
): { readonly from: HttpOrigin; readonly context: RetrieveContext } {
  const origin: HttpOrigin = {
    http: address,
    encoding: 'utf-8',
    missing: [],
    hosts: [],
    ...from,
  };
  const places = yamlPlaces({ file: 'source.yaml', text: stringify({ from: origin }) });
  return {
    from: origin,
    context: {
      folder: datasetFolder('content', 'scans'),
      period: undefined,
      limits: {
        ...defaultLimits,
        overallMs: 2000,
        idleMs: 200,
        maxBytes: 100_000,
        retries: 1,
        backOffMs: 1,
        ...limits,
      },
      env,
      known,
      fault: ({ path, reason, help, rule = 'schema' }) =>
        diagnose({ file: 'source.yaml', place: places(path), reason, help, rule }),
      signal,
    },
  };
}

/** For tests: fetches an address. */
export function fetchFrom(
  address: string,
  example: ExampleFetch = {},
): Promise<Result<FetchedBody>> {
  const { from, context } = exampleContext(address, example);
  return fetchBody(from, context, ['from']);
}

/** For tests: what a person reads of a result, ports left out: they change. */
export function wordsOf(result: Result<FetchedBody>): string {
  if (!result.ok) return formatDiagnostics(result.messages).replaceAll(/127\.0\.0\.1:\d+/g, 'HOST');
  return result.value.state === 'unmodified'
    ? 'unmodified'
    : Buffer.from(result.value.bytes).toString();
}

/** For tests: the address of a server on this machine that lives as long as the test. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${originOf(server.address())}/data.json`;
}
