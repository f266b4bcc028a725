import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { browserOptions } from '#e2e/browser.ts';

export type Loading = {
  /** Bytes of script over the wire, and requests in all, until the page is quiet. */
  readonly script: number;
  readonly requests: number;
  /** Largest contentful paint and total blocking time in ms, cumulative layout shift: medians of the runs. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
};

const observer = fileURLToPath(new URL('./observe.js', import.meta.url));
const runs = 5;
const slowdown = 4;

/** Loads a page several times in a fresh context with the processor slowed fourfold. */
export async function measureLoading(address: string): Promise<Loading> {
  const browser = await chromium.launch(browserOptions());
  try {
    const found: Loading[] = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      found.push(await loadOnce(await context.newPage(), address));
      await context.close();
    }
    const median = (pick: (loading: Loading) => number): number =>
      found.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    return {
      script: median((l) => l.script),
      requests: median((l) => l.requests),
      lcp: Math.round(median((l) => l.lcp)),
      tbt: Math.round(median((l) => l.tbt)),
      cls: median((l) => l.cls),
    };
  } finally {
    await browser.close();
  }
}

async function loadOnce(page: Page, address: string): Promise<Loading> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const scripts = new Set<string>();
  let script = 0;
  let requests = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await page.addInitScript({ path: observer });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => globalThis.kansokuBench);
  return { script, requests, ...seen };
}

declare global {
  var kansokuBench: { lcp: number; tbt: number; cls: number };
}
