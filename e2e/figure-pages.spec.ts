import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import { readObserved } from './observed.ts';
import { isForFrames, listFiles, readFile } from './out-files.ts';
import { expect, test } from './test.ts';
import { sampleDir } from './texts.ts';

/** What is read of a figure's JSON. */
const figureSchema = z.object({
  rows: z.array(z.object({ cells: z.array(z.object({ value: z.number().nullable() })) })),
  source: z.unknown(),
});
const addressSchema = z.object({ port: z.number() });

const report = 'wizsafe/2025-10';
const id = 'ddos-24-months';

test('a figure has a page with its table, origin, citation and files, all of which are there', async ({
  page,
  request,
}) => {
  await page.goto(`en/${report}/`);
  await page.locator(`figure#${id} .files a`, { hasText: 'Page of this figure' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/${report}/figures/${id}/$`));
  await expect(page.locator('h1')).toContainText('Figure 1. ');
  await expect(page.locator('.exhibit-data tbody tr').first()).toBeVisible();
  const observed = readObserved(sampleDir, `${sampleDir}/reports/${report}`).find(
    (each) => each.id === id,
  );
  await expect(page.locator('.exhibit-data tbody tr')).toHaveCount(observed?.keys.length ?? NaN);
  const links = await page
    .locator('.figure-page .files a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.map((link) => path.extname(link))).toEqual(
    expect.arrayContaining(['.csv', '.json', '.svg', '.png', '.bib', '.ris']),
  );
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  const social = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(social).toMatch(new RegExp(`/en/${report}/figures/${id}/${id}\\.png$`));
});

test('CSV and JSON of a figure hold the values of its dataset', async ({ request }) => {
  const observed = readObserved(sampleDir, `${sampleDir}/reports/${report}`).find(
    (each) => each.id === id,
  );
  const folder = `en/${report}/figures/${id}/`;
  const lines = (await (await request.get(`${folder}${id}.csv`)).text()).trim().split('\r\n');
  expect(lines.slice(1)).toEqual(
    observed?.keys.map((key, row) =>
      [key, ...observed.series.map(({ values }) => String(values[row] ?? ''))].join(','),
    ),
  );
  const json = figureSchema.parse(await (await request.get(`${folder}${id}.json`)).json());
  expect(json.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
    observed?.keys.map((_, row) => observed.series.map(({ values }) => values[row] ?? null)),
  );
  expect(json.source).toMatchObject({ licence: { id: 'facts' } });
});

test('the embed is shown in a page of another origin under a strict policy', async ({
  page,
  site,
}) => {
  const embed = new URL(`ja/${report}/figures/${id}/embed.html`, site.address);
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; frame-src ${embed.origin}`,
    });
    response.end(
      `<!doctype html><html lang="ja"><title>他所</title><iframe src="${embed.href}" width="360" height="600"></iframe></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const { port } = addressSchema.parse(server.address());
    await page.goto(`http://localhost:${port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.narrow svg')).toBeVisible();
    await expect(frame.locator('.wide svg')).toBeHidden();
    await expect(frame.locator('.narrow svg')).toContainText('出典');
    await expect(frame.locator('a')).toHaveAttribute('href', /figures\/ddos-24-months\/$/);
  } finally {
    server.close();
  }
});

test('every page for frames runs nothing, and says whose page it is', ({ site }) => {
  const embeds = listFiles(site.outDir).filter(isForFrames);
  expect(embeds.length).toBeGreaterThan(50);
  for (const file of embeds) {
    const html = readFile(site.outDir, file);
    expect(html, file).not.toContain('<script');
    expect(html, file).toMatch(/content="default-src ('|&#x27;)none\1; style-src /);
    const page = path.join(path.dirname(file), 'index.html');
    expect(existsSync(path.join(site.outDir, page)), page).toBe(true);
  }
});

test('a drawing stands alone in a viewer, with its title, source and terms', async ({ page }) => {
  await page.goto(`en/${report}/figures/${id}/${id}.svg`);
  await expect(page.locator('svg text', { hasText: 'Source:' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.getAttribute('role'))).toBe('img');
});

test('other programs find the embed, and its picture, without asking', async ({ page, site }) => {
  await page.goto(`ja/${report}/figures/${id}/`);
  const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  expect(address).toMatch(/\/oembed\.json$/);
  const oembed: unknown = JSON.parse(
    readFileSync(path.join(site.outDir, `ja/${report}/figures/${id}/oembed.json`), 'utf8'),
  );
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich' });
});
