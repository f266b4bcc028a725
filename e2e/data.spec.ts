import { createHash } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import { storedDatasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import { locales } from '#lib/i18n/locale.ts';
import { listFiles } from './out-files.ts';
import { getServed } from './served-site.ts';
import { expect, test } from './test.ts';
import { readReleased, sampleDir } from './texts.ts';
import { readObserved } from './observed.ts';

/** One of each shape: months with gaps and a break, labels, more days than a page shows, a matrix. */
const samples = [
  'wizsafe-ddos-monthly',
  'kev-vendors',
  'ransomware-daily',
  'honeypot-2013-hours',
] as const;

const mostRows = 400;

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const id of samples)
    for (const locale of locales)
      test(`the page of ${id} is complete, ${locale}`, async ({ page, request }) => {
        const dataset = await readPublished(request, id);
        await page.goto(`${locale}/data/${id}/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title[locale]);
        await expect(page.locator('main')).toContainText(dataset.description[locale]);
        for (const note of dataset.notes)
          await expect(page.locator('main')).toContainText(note[locale]);

        const svg = page.locator('figure#series .drawing svg').filter({ visible: true });
        await expect(svg).toHaveCount(1);
        expect(await svg.locator('.line, .bar rect, .cell rect').count()).toBeGreaterThan(0);

        const rows = page.locator('.dataset-table tbody tr');
        await expect(rows).toHaveCount(Math.min(dataset.rows.length, mostRows));
        expect(await readNumbers(page)).toEqual(numbersOf(dataset));

        await expect(page.locator('.file-check')).toHaveCount(4);
        expect(await page.locator('.file-check').filter({ visible: true }).count()).toBe(0);
        await expect(page.locator('pre')).toContainText(`shasum -a 256 ${id}.csv`);
      });

  test('each file is of the size and the sha256 that its page tells', async ({ page, request }) => {
    for (const id of samples) {
      await page.goto(`en/data/${id}/`);
      for (const entry of await page.locator('.dataset-files li').all()) {
        const address = (await entry.locator('a').getAttribute('href')) ?? '';
        const body = await (await request.get(address)).body();
        const hash = createHash('sha256').update(body).digest('hex');
        await expect(entry.locator('code'), address).toHaveText(hash);
        await expect(entry).toContainText(`${body.byteLength.toLocaleString('en')} bytes`);
      }
    }
  });

  test('the list has every dataset once, each with a page in both languages', async ({ page }) => {
    const { outDir } = getServed('public');
    for (const locale of locales) {
      const pages = listFiles(outDir).flatMap((file) => {
        const found = new RegExp(`^${locale}/data/([^/]+)/index\\.html$`).exec(file)?.[1];
        return found === undefined || found === 'schema' ? [] : [`/${locale}/data/${found}/`];
      });
      await page.goto(`${locale}/data/`);
      const listed = await page
        .locator('.edition-list .edition-item > a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(pages.length).toBeGreaterThan(10);
      expect([...listed].sort()).toEqual(pages);
    }
  });

  test('each figure of a report leads to the page of its data, and back', async ({ page }) => {
    const [report] = readReleased(sampleDir).filter(({ key }) => key === 'wizsafe/2025-10');
    const [observed] = readObserved(sampleDir, report?.folder ?? '');
    const id = observed?.id ?? '';
    await page.goto('ja/wizsafe/2025-10/');
    await page.locator(`figure#${id} .exhibit-source a[href*="/data/"]`).first().click();
    await expect(page).toHaveURL(/\/ja\/data\/wizsafe-ddos-monthly\/$/);
    await page.locator(`a[href$="/ja/wizsafe/2025-10/#${id}"]`).click();
    await expect(page.locator(`figure#${id}`)).toBeInViewport();
  });
});

test('the files of a dataset are checked on its page, one by one', async ({ page }) => {
  await page.goto('ja/data/kev-monthly/');
  for (const check of await page.locator('.file-check').all()) {
    await check.getByRole('button', { name: 'この場で照合' }).click();
    await expect(check.getByRole('status')).toHaveText('一致しました。');
  }
});

test('a file that was tampered with is told from the one that was published', async ({ page }) => {
  await page.route('**/kev-monthly.csv', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/,\d+/, ',7777') });
  });
  await page.goto('en/data/kev-monthly/');
  const checks = page.locator('.file-check');
  await checks.first().getByRole('button').click();
  await expect(checks.first().getByRole('status')).toHaveText(
    /^It is not the same\..* [0-9a-f]{64}$/,
  );
  await checks.last().getByRole('button').click();
  await expect(checks.last().getByRole('status')).toHaveText('It is the same.');
});

test.describe('where a file cannot be had', () => {
  test.use({ provokes: /status of 503/ });

  test('the check says that it was not made', async ({ page }) => {
    await page.route('**/kev-monthly.csv', (route) => route.fulfill({ status: 503 }));
    await page.goto('en/data/kev-monthly/');
    const check = page.locator('.file-check').first();
    await check.getByRole('button').click();
    await expect(check.getByRole('status')).toContainText('could not be fetched');
  });
});

for (const id of samples)
  test(`the figure of ${id} comes to life`, async ({ page }) => {
    await page.goto(`en/data/${id}/`);
    const drawing = page.locator('figure#series .drawing');
    await drawing.focus();
    // Six hundred days take the library a while on a busy machine.
    await expect(page.locator('.drawing.has-live .live-marks svg').first()).toBeVisible({
      timeout: 20_000,
    });
  });

const jsonLdSchema = z.object({
  '@type': z.literal('Dataset'),
  name: z.string(),
  distribution: z.array(z.object({ name: z.string(), sha256: z.string() })).min(4),
});

test('what search engines read tells the same hashes as the page', async ({ page }) => {
  await page.goto('en/data/kev-monthly/');
  const data: unknown = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  const { name, distribution } = jsonLdSchema.parse(data);
  expect(name).toBe(await page.getByRole('heading', { level: 1 }).textContent());
  expect(distribution.map(({ sha256 }) => sha256)).toEqual(
    await page.locator('.dataset-files code').allTextContents(),
  );
  await expect(page.locator('link[rel=alternate][type="text/csv"]').first()).toHaveAttribute(
    'href',
    '/data/kev-monthly/kev-monthly.csv',
  );
});

test('the JSON of producers is explained place by place', async ({ page, request }) => {
  await page.goto('ja/data/schema/');
  const places = page.locator('.schema-table th[scope=row]');
  for (const place of ['columns[].type', 'rows', 'timeZone'])
    await expect(places.getByText(place, { exact: true }).first()).toBeVisible();
  for (const link of await page.locator('.schema a[href$=".json"]').all())
    expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});

async function readPublished(request: APIRequestContext, id: string): Promise<Dataset> {
  const response = await request.get(`data/${id}/${id}.json`);
  expect(response.status()).toBe(200);
  return storedDatasetSchema.parse(await response.json());
}

/** The numbers of the table's measures, row by row; null where it says that there is none. */
async function readNumbers(page: Page): Promise<readonly (readonly (number | null)[])[]> {
  const texts = await page
    .locator('.dataset-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td[data-role=measure]')].map(
          (cell) => cell.firstChild?.textContent ?? '',
        ),
      ),
    );
  return texts.map((row) =>
    row.map((text) => (text === '—' ? null : Number(text.replaceAll(',', '').replace('−', '-')))),
  );
}

function numbersOf({ columns, rows }: Dataset): readonly (readonly (number | null)[])[] {
  return rows.slice(-mostRows).map((row) =>
    columns.flatMap(({ role }, index) => {
      const cell = row[index];
      return role === 'measure' ? [typeof cell === 'number' ? cell : null] : [];
    }),
  );
}
