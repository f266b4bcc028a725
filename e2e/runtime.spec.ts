import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, elementsOf, listFiles, listPages, readFile, readPage } from './out-files.ts';
import { getServed } from './served-site.ts';
import { expect, test } from './test.ts';

const budget = 2048;

test.describe('the files', () => {
  test('hold nothing of the framework', () => {
    const { outDir } = getServed('public');
    const files = listFiles(outDir);
    expect(files.filter((file) => file.includes('_next'))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.txt'))).toEqual(['robots.txt']);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    const traces = /self\.__next_f|\/_next\/|__NEXT_DATA__|<script[^>]*>\(self/;
    expect(pages.filter((page) => traces.test(readFile(outDir, page)))).toEqual([]);
  });

  test('hold scripts of ours alone: the page module and the live chart', () => {
    const { outDir } = getServed('public');
    const scripts = listFiles(outDir).filter((file) => /\.[cm]?js$/.test(file));
    expect(scripts.map((file) => file.replace(/\.[0-9a-f]{10}\./, '.'))).toEqual([
      '_kansoku/live.js',
      '_kansoku/page.js',
    ]);
  });

  test('say how they may run: a strict policy that names each inline script and style', () => {
    const { outDir } = getServed('public');
    const faults = listPages(outDir).flatMap((page) =>
      faultsOf(elementsOf(readPage(outDir, page))).map((fault) => `${page}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('say each thing of a page once', () => {
    const { outDir } = getServed('public');
    const faults = listPages(outDir).flatMap((page) => {
      const elements = elementsOf(readPage(outDir, page));
      const titles = elements
        .filter(({ tagName }) => tagName === 'head')
        .flatMap(({ children }) =>
          children.filter((child) => 'tagName' in child && child.tagName === 'title'),
        );
      const said = [
        ...elements.flatMap((element) => nameOf(element) ?? []),
        ...titles.map(() => 'title'),
      ];
      const twice = said.filter((name, index) => said.indexOf(name) !== index);
      return twice.map((name) => `${page}: ${name} twice`);
    });
    expect(faults).toEqual([]);
  });
});

for (const path of [
  'ja/',
  'en/wizsafe/',
  'ja/wizsafe/2025-10/',
  'en/review/001/',
  'ja/iir/042/02/',
]) {
  test(`${path} runs at most ${budget} bytes of script`, async ({ page }) => {
    const ran: { address: string; bytes: number; encoding: string | undefined }[] = [];
    const prefetched: string[] = [];
    page.on('requestfinished', async (request) => {
      if (!request.url().endsWith('.js')) return;
      if (request.resourceType() !== 'script') {
        prefetched.push(request.url());
        return;
      }
      const { responseBodySize } = await request.sizes();
      const response = await request.response();
      ran.push({
        address: request.url(),
        bytes: responseBodySize,
        encoding: response?.headers()['content-encoding'],
      });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect.poll(() => ran.length).toBe(1);
    expect(ran[0]?.address).toMatch(/\/_kansoku\/page\.[0-9a-f]{10}\.js$/);
    expect(ran[0]?.encoding).toBe('br');
    expect(ran[0]?.bytes).toBeLessThanOrEqual(budget);
    expect(prefetched).toEqual([]);
  });
}

for (const [saveData, fetched] of [
  [true, 1],
  [false, 2],
] as const) {
  test(`a pointer that moves fetches ${saveData ? 'nothing' : 'the live chart'} ahead with saveData ${saveData}`, async ({
    page,
  }) => {
    await page.addInitScript((save) => {
      Object.defineProperty(navigator, 'connection', {
        value: { effectiveType: '4g', saveData: save },
      });
    }, saveData);
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.add(request.url());
    });
    await page.goto('en/review/004/');
    await page.waitForLoadState('networkidle');
    expect(scripts.size).toBe(1);
    await page.mouse.move(10, 10);
    await page.mouse.move(30, 40);
    await page.waitForTimeout(1000);
    expect(scripts.size).toBe(fetched);
  });
}

test.describe('the policy', () => {
  test.use({ provokes: /Content Security Policy/ });

  test('holds in the browser: an inline script that it does not name does not run', async ({
    page,
  }) => {
    await page.goto('ja/wizsafe/2025-10/');
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    );
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.head.append(script);
    });
    await refused;
    await expect(page).not.toHaveTitle('injected');
  });
});

/** What a page's policy lacks, or what of the page it would not let be. */
function faultsOf(elements: readonly Element[]): readonly string[] {
  const policies = elements.filter(
    (element) =>
      element.tagName === 'meta' && attribute(element, 'httpEquiv') === 'Content-Security-Policy',
  );
  const policy = attribute(policies[0] ?? elements[0] ?? emptyElement, 'content') ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const faults: string[] = [];
  if (policies.length !== 1) faults.push(`${policies.length} policies, expected one`);
  if (directives.get('default-src')?.join() !== "'none'") faults.push(`default-src is not 'none'`);
  for (const name of ['script-src', 'style-src']) {
    const sources = directives.get(name) ?? [];
    const loose = sources.filter((source) => source !== "'self'" && !source.startsWith("'sha256-"));
    if (sources.length === 0 || loose.length > 0)
      faults.push(`${name} is loose: ${sources.join(' ')}`);
  }
  for (const element of elements) {
    const { tagName } = element;
    if (attribute(element, 'style') !== undefined) faults.push(`style on <${tagName}>`);
    const handler = Object.keys(element.properties).find((name) => /^on[A-Z]/.test(name));
    if (handler !== undefined) faults.push(`${handler} on <${tagName}>`);
    const isInline =
      tagName === 'style' || (tagName === 'script' && attribute(element, 'src') === undefined);
    if (!isInline || attribute(element, 'type') === 'application/ld+json') continue;
    const hash = createHash('sha256').update(toString(element)).digest('base64');
    const allowed = directives.get(tagName === 'style' ? 'style-src' : 'script-src') ?? [];
    if (!allowed.includes(`'sha256-${hash}'`)) faults.push(`<${tagName}> without its hash`);
  }
  return faults;
}

const emptyElement: Element = { type: 'element', tagName: '', properties: {}, children: [] };

/** What only one element of a page may say; undefined for all others. */
function nameOf(element: Element): string | undefined {
  const { tagName } = element;
  if (tagName === 'link' && attribute(element, 'rel') === 'canonical') return 'canonical';
  if (tagName !== 'meta') return undefined;
  if (attribute(element, 'charSet') !== undefined) return 'charset';
  return attribute(element, 'name') ?? attribute(element, 'property');
}
