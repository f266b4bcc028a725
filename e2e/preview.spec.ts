import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startAuthor, type Author } from './author.ts';
import { watch } from './test.ts';

const report = 'reports/bulletin/2025-10';

type Options = {
  /** What the browser itself will say of a failure that the test provokes. */
  readonly provokes: RegExp | undefined;
};

const test = base.extend<Options, { readonly author: Author }>({
  author: [
    async ({}, use) => {
      const author = await startAuthor();
      await use(author);
      await author.leave();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  provokes: [undefined, { option: true }],
  baseURL: async ({ author }, use) => use(author.address),
  context: async ({ context, provokes }, use) => {
    const faults = watch(context, provokes);
    await use(context);
    expect(faults).toEqual([]);
  },
});

// One content, one author: one edit after another. The first page of a kind takes seconds.
test.describe.configure({ mode: 'default', timeout: 120_000 });
test.use({ navigationTimeout: 90_000 });

test.afterEach(async ({ author }) => author.restore());

/** Opens the draft in English, and marks the document: a page loaded anew has no mark. */
async function openDraft(page: Page): Promise<void> {
  await page.goto('en/bulletin/2025-10/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
}

async function expectSameDocument(page: Page): Promise<void> {
  await expect(page.locator('html[data-mark]')).toHaveCount(1);
}

test('the page is the reader’s: no framework in it, its policy kept', async ({ page }) => {
  const response = await page.goto('en/bulletin/2025-10/');
  const html = await response?.text();
  expect(html).not.toContain('/_next/');
  expect(html).toContain('Content-Security-Policy');
  await page.locator('.drawing').hover();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
});

test('an edit of a text is on the page, which stays where it was read', async ({
  page,
  author,
}) => {
  await openDraft(page);
  const table = page.locator('figure details').first();
  await table.locator('summary').click();
  await page.evaluate(() => scrollTo(0, 900));
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await author.edit(`${report}/index.en.mdx`, (text) =>
    text
      .replace('## Note 6\n\nThe catalog', '## Note 6\n\nAs saved, the catalog')
      .replace('title: The KEV catalog', 'title: The catalog'),
  );
  await expect(page.getByText('As saved, the catalog')).toBeAttached();
  await expect(page).toHaveTitle(/^The catalog in October 2025/);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
  await expect(table).toHaveAttribute('open');
  await expectSameDocument(page);
});

test('a file renamed into place is followed, as editors save', async ({ page, author }) => {
  await openDraft(page);
  const place = path.join(author.contentDir, report, 'index.en.mdx');
  const text = await readFile(place, 'utf8');
  await writeFile(`${place}~`, text.replace('## Note 1\n', '## Note one\n'));
  await rename(`${place}~`, place);
  await expect(page.getByRole('heading', { name: 'Note one' })).toBeAttached();
  await expectSameDocument(page);
});

test('new observations are on the page once they are pulled', async ({ page, author }) => {
  await openDraft(page);
  await author.edit('datasets/kev-monthly/origin.json', (text) =>
    text.replace('["2025-10", 2, 29]', '["2025-10", 2, 31]'),
  );
  await author.pull();
  await expect(page.locator('.prose p').first()).toContainText('came to 31');
  await expect(page.locator('.exhibit-data tbody tr').last()).toContainText('31');
  const live = await page.request.get('en/bulletin/2025-10/figures/kev-monthly/kev-monthly.csv');
  expect(await live.text()).toContain('2025-10,2,31');
});

test('data edited by hand is refused on the page by its lock', async ({ page, author }) => {
  await openDraft(page);
  await author.edit('datasets/kev-monthly/data.json', (text) => text.replace('29', '30'));
  await expect(page.locator('main')).toContainText('lock-mismatch');
  await author.restore();
  await expect(page.locator('.prose p').first()).toContainText('came to 29');
  await expectSameDocument(page);
});

for (const { name, file, change, rule } of [
  {
    name: 'a text that does not compile',
    file: `${report}/index.en.mdx`,
    change: (text: string) => `${text}\n<Nope/>\n`,
    rule: 'vocabulary',
  },
  {
    name: 'a head of a text that does not fit',
    file: `${report}/index.en.mdx`,
    change: (text: string) => text.replace('state: draft', 'state: drafty'),
    rule: 'schema',
  },
  {
    name: 'a broken figures.yaml',
    file: `${report}/figures.yaml`,
    change: (text: string) => text.replace('kind: stacked-bars', 'kind: pie'),
    rule: 'schema',
  },
  {
    name: 'a broken periodical',
    file: 'periodicals/bulletin.yaml',
    change: (text: string) => text.replace('order: 1', 'order: first'),
    rule: 'schema',
  },
  {
    name: 'a broken site.yaml',
    file: 'site.yaml',
    change: (text: string) => `${text}\nx: [\n`,
    rule: 'yaml-syntax',
  },
]) {
  test(`${name} is told in the page’s place, which heals`, async ({ page, author }) => {
    await openDraft(page);
    await author.edit(file, change);
    await expect(page.locator('main')).toContainText(rule);
    await expect(page.locator('main')).toContainText(path.basename(file));
    await author.restore();
    await expect(page.locator('.prose p').first()).toContainText('came to 29');
  });
}

test('every page tells how many faults keep something out', async ({ page, author }) => {
  await page.goto('ja/');
  await expect(page.locator('.fault-bar')).toHaveCount(0);
  await author.edit(`${report}/values.yaml`, (text) => text.replace('2025-10', '2026-10'));
  await expect(page.locator('.fault-bar summary')).toHaveText('直すべき点が1件あります');
  await author.restore();
  await expect(page.locator('.fault-bar')).toHaveCount(0);
});

test.describe('where nothing is', () => {
  test.use({ provokes: /status of 404/ });

  test('a new report appears without a restart', async ({ page, author }) => {
    const response = await page.goto('en/bulletin/2025-11/');
    expect(response?.status()).toBe(404);
    const place = path.join(author.contentDir, 'reports/bulletin/2025-11');
    await cp(path.join(author.contentDir, report), place, { recursive: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/October 2025/);
    await page.goto('en/bulletin/');
    await expect(page.locator('a[href="/en/bulletin/2025-11/"]').first()).toBeVisible();
    await rm(place, { recursive: true });
    await expect(page.locator('a[href="/en/bulletin/2025-11/"]')).toHaveCount(0);
  });
});

test.describe('a preview that was gone', () => {
  test.use({ provokes: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/ });

  test('is followed again once it is back', async ({ page, author }) => {
    await openDraft(page);
    await author.endPreview();
    await author.edit(`${report}/index.en.mdx`, (text) =>
      text.replace('## Note 1\n', '## Note one\n'),
    );
    await author.startPreviewAgain();
    await expect(page.getByRole('heading', { name: 'Note one' })).toBeAttached({ timeout: 90_000 });
  });
});
