import { formatPeriod } from '#lib/i18n/period.ts';
import { figureOf, mountLive } from './live-figure.ts';
import { watchShifts } from './layout-shift.ts';
import { notFoundMessage, typicalPages } from './pages.ts';
import { expect, test } from './test.ts';
import { readReleased, sampleDir } from './texts.ts';

const widths = [320, 360, 768, 1280];

for (const { name, path } of typicalPages) {
  test.describe(name, () => {
    test.use({ provokes: name === 'not found' ? notFoundMessage : undefined });

    test(`${path || 'the root'} fits every window`, async ({ page }) => {
      await page.goto(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

for (const width of [360, 1280]) {
  test(`nothing moves while a page comes in at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const shifts = await watchShifts(page);
    for (const path of ['ja/', 'en/wizsafe/2025-10/', 'ja/review/001/']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await shifts(), path).toEqual([]);
    }
  });
}

test('the language switch leads to the same text and back', async ({ page, site }) => {
  await page.goto('ja/wizsafe/2025-10/');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`${site.address}en/wizsafe/2025-10/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Observation report for October 2025',
  );
  await page.getByRole('link', { name: '日本語', exact: true }).click();
  await expect(page).toHaveURL(`${site.address}ja/wizsafe/2025-10/`);
});

test('a chosen theme is seen at once, kept, and given up again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('en/wizsafe/2025-10/');
  const paper = () =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const ground = () => page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
  const light = await paper();
  const dark = page.getByRole('button', { name: 'Dark' });
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
  await dark.click();
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(ground).toBe('dark');
  await page.reload();
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  expect(await ground()).toBe('dark');
  await page.goto('ja/');
  expect(await ground()).toBe('dark');
  await page.getByRole('button', { name: '自動' }).click();
  await page.goto('en/wizsafe/2025-10/');
  await expect(page.getByRole('button', { name: 'Auto' })).toHaveAttribute('aria-pressed', 'true');
  expect(await paper()).toBe(light);
});

test('the theme buttons are not there where they could do nothing', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}ja/`);
  await expect(page.locator('.theme-choice button').filter({ visible: true })).toHaveCount(0);
  await context.close();
});

test('the first press of Tab offers the way to the text', async ({ page }) => {
  await page.goto('ja/wizsafe/2025-10/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

for (const { locale, name } of [
  { locale: 'ja', name: '図-1' },
  { locale: 'en', name: 'Figure 1' },
] as const) {
  test(`a reference to ${name} leads to the figure, and its caption back`, async ({ page }) => {
    await page.goto(`${locale}/wizsafe/2025-10/`);
    const reference = page.locator('a.ref').first();
    await expect(reference).toHaveText(name);
    const target = (await reference.getAttribute('href')) ?? '';
    await reference.click();
    const figure = page.locator(`figure${target}`);
    await expect(figure).toBeInViewport();
    await expect(figure.locator('.exhibit-title')).toContainText(name);
    await figure.locator('.back-references a').first().click();
    await expect(page).toHaveURL(/#ref-/);
    await expect(reference).toBeInViewport();
  });
}

test('a footnote is reached and left again', async ({ page }) => {
  await page.goto('en/iir/042/01/');
  const mark = page.locator('sup a').first();
  const note = page.locator(`[id="${(await mark.getAttribute('href'))?.slice(1)}"]`);
  await mark.click();
  await expect(note).toBeInViewport();
  await note.locator('a[href^="#"]').last().click();
  await expect(mark).toBeInViewport();
});

test('the contents lead to each section', async ({ page }) => {
  await page.goto('ja/wizsafe/2025-10/');
  const entries = page.locator('nav.contents a');
  expect(await entries.count()).toBeGreaterThan(2);
  await entries.last().click();
  const section = (await entries.last().getAttribute('href'))?.slice(1);
  await expect(page.locator(`[id="${section}"]`)).toBeInViewport();
});

test('paper shows the drawing, even where a chart is live', async ({ page }) => {
  await page.goto('en/wizsafe/2025-10/');
  const figure = figureOf(page, 'ddos-24-months');
  const bars = figure.locator('.drawing > .wide svg[role=img] .bar rect');
  await mountLive(figure);
  await expect(bars.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(bars.first()).toBeVisible();
  await expect(figure.locator('.live')).toBeHidden();
  await expect(page.locator('.site-header nav')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(bars.first()).toBeHidden();
});

test('each English text says how long after the Japanese it came', async ({ page }) => {
  const texts = readReleased(sampleDir);
  const later = texts.flatMap((english) => {
    const japanese = texts.find(({ key, locale }) => key === english.key && locale === 'ja');
    if (english.locale !== 'en' || japanese === undefined) return [];
    const [first, second] = [japanese.matter.published, english.matter.published];
    const days = (Date.parse(second) - Date.parse(first)) / 86_400_000;
    return [{ key: english.key, first, second, days }];
  });
  expect(later.filter(({ days }) => days > 0).length).toBeGreaterThan(3);
  for (const { key, first, second, days } of later) {
    await page.goto(`en/${key}/`);
    const note = page.locator('.language-note');
    if (days <= 0) {
      await expect(note).toHaveCount(0);
      continue;
    }
    await expect(note).toContainText(days === 1 ? 'one day after' : `${days} days after`);
    await expect(note).toContainText(formatPeriod(first, 'en'));
    await page.goto(`ja/${key}/`);
    await expect(note).toContainText('英語版');
    await expect(note).toContainText(formatPeriod(second, 'ja'));
  }
});
