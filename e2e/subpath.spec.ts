import { drawnMark, figureOf, middleOf, mountLive } from './live-figure.ts';
import { expect, test } from './test.ts';

test.use({ served: 'drafts' });

const base = '/en/dev/report';

test('a site under a sub-path asks for nothing outside it', async ({ page, site }) => {
  expect(new URL(site.address).pathname).toBe(`${base}/`);
  const outside: string[] = [];
  const failed: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith(`${base}/`)) outside.push(pathname);
    if (response.status() !== 200) failed.push(pathname);
  });
  await page.goto('');
  await page.getByRole('link', { name: 'Read in English' }).click();
  await expect(page).toHaveURL(`${site.address}en/`);
  await page.locator('.site-header nav a').first().click();
  await expect(page).toHaveURL(`${site.address}en/wizsafe/`);
  await page.locator('.edition-list a').first().click();
  await expect(page).toHaveURL(`${site.address}en/wizsafe/2025-10/`);
  await page.getByRole('link', { name: '日本語', exact: true }).click();
  await expect(page).toHaveURL(`${site.address}ja/wizsafe/2025-10/`);
  const styled = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(styled).not.toBe('');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  expect({ outside, failed }).toEqual({ outside: [], failed: [] });
});

test('a live chart and its files are found under a sub-path', async ({ page, request }) => {
  await page.goto('en/wizsafe/2025-10/');
  const figure = figureOf(page, 'ddos-24-months');
  await mountLive(figure);
  const { x, y } = await middleOf(drawnMark(figure, 'total', 0));
  await page.mouse.move(x, y);
  await expect(figure.locator('.reading p')).toHaveText('November 2023');
  const files = page.locator('figure#ddos-24-months .files a');
  await expect(files).toHaveCount(5);
  for (const file of await files.all()) {
    const address = (await file.getAttribute('href')) ?? '';
    expect(address.startsWith(`${base}/en/`)).toBe(true);
    expect((await request.get(address)).status()).toBe(200);
  }
});

test('feeds, sitemap and canonical addresses carry the sub-path', async ({ page, request }) => {
  for (const locale of ['ja', 'en']) {
    const feed = await request.get(`${locale}/feed.xml`);
    expect(feed.headers()['content-type']).toContain('application/atom+xml');
    const links = [...(await feed.text()).matchAll(/<link [^>]*href="([^"]*)"/g)].map(
      ([, link]) => link ?? '',
    );
    expect(links.length).toBeGreaterThan(10);
    expect(
      links.filter((link) => !link.startsWith(`https://kansoku.example${base}/${locale}/`)),
    ).toEqual([]);
  }
  const places = [...(await (await request.get('sitemap.xml')).text()).matchAll(/<loc>([^<]*)</g)];
  expect(
    places.filter(([, place]) => place?.startsWith(`https://kansoku.example${base}/`) !== true),
  ).toEqual([]);
  await page.goto('ja/about/');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `https://kansoku.example${base}/ja/about/`,
  );
});

test.describe('what is not there', () => {
  test.use({ provokes: /status of 404/ });

  test('is answered under the sub-path with a way home', async ({ page, site }) => {
    const response = await page.goto('ja/no-such-page/');
    expect(response?.status()).toBe(404);
    await page.locator('section[lang=ja] a').click();
    await expect(page).toHaveURL(`${site.address}ja/`);
  });
});
