import { expect, test } from './test.ts';
import { notFoundMessage } from './pages.ts';

test.use({ provokes: notFoundMessage });

for (const path of ['no-such-page/', 'ja/wizsafe/1999-01/', 'en/wizsafe/2018-08/', 'en/no.html']) {
  test(`${path} is answered with 404 and a way home in both languages`, async ({ page, site }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    expect(response?.headers()['content-type']).toContain('text/html');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('section[lang=en] h2')).toHaveText('Page not found');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await page.locator('section[lang=en] a').click();
    await expect(page).toHaveURL(`${site.address}en/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
}
