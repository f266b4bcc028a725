import { test as base, expect, type BrowserContext } from '@playwright/test';
import { getServed, type ServedName, type ServedSite } from './served-site.ts';

export { expect } from '@playwright/test';

type Options = {
  /** The site to read; addresses in tests are relative to it. */
  readonly served: ServedName;
  /** What the browser itself will say of a failure that the test provokes. */
  readonly provokes: RegExp | undefined;
};

type Fixtures = { readonly site: ServedSite };

/** A reader's browser. A warning or error in its console, or a request to anywhere else, fails the test. */
export const test = base.extend<Options & Fixtures>({
  served: ['public', { option: true }],
  provokes: [undefined, { option: true }],
  site: async ({ served }, use) => use(getServed(served)),
  baseURL: async ({ site }, use) => use(site.address),
  context: async ({ context, provokes }, use) => {
    const faults = watch(context, provokes);
    await use(context);
    expect(faults).toEqual([]);
  },
});

/** The faults seen in a context, a list that grows as they come. */
export function watch(context: BrowserContext, provoked?: RegExp): readonly string[] {
  const faults: string[] = [];
  const report = (fault: string): void => {
    if (provoked?.test(fault) !== true) faults.push(fault);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      report(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    report(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      report(`request: ${request.url()}`);
  });
  return faults;
}
