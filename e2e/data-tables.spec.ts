import type { Page } from '@playwright/test';
import { locales } from '#lib/i18n/locale.ts';
import { expect, test } from './test.ts';

/** Many columns, labels as row heads, months with sources, and the documentation of the JSON. */
const paths = [
  'data/honeypot-2013-hours/',
  'data/kev-vendors/',
  'data/wizsafe-ddos-monthly/',
  'data/schema/',
];

/** A tab more and it is the chart's, the licence's or the first file's. */
const mostStops = 24;

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const path of paths)
    for (const locale of locales)
      test(`the tables of ${locale}/${path} can be read and reached`, async ({ page }) => {
        await page.goto(`${locale}/${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await expect
          .poll(() => readRegions(page))
          .toEqual((await measureBoxes(page)).map(({ scrolls }) => scrolls));
        for (const { scrolls, shades, stacked } of await measureBoxes(page)) {
          expect(shades).toBe(4);
          // A table of words has nothing to scroll.
          if (stacked) expect(scrolls).toBe(false);
        }
      });

  test('what rows are called stays in sight, beside more than half of the width', async ({
    page,
  }) => {
    for (const path of ['ja/data/cve-cwe/', 'en/data/wizsafe-ddos-monthly/']) {
      await page.goto(path);
      const box = page.locator('.dataset-table .table-scroll');
      await box.evaluate((element) => element.scrollTo({ left: 200, behavior: 'instant' }));
      const seen = await box.evaluate((element) => {
        const head = element.querySelector('tbody th')?.getBoundingClientRect();
        return {
          moved: element.scrollLeft,
          away: (head?.left ?? NaN) - element.getBoundingClientRect().left,
          share: (head?.width ?? NaN) / element.clientWidth,
        };
      });
      expect(seen.moved).toBeGreaterThan(0);
      expect(seen.away).toBe(0);
      expect(seen.share).toBeLessThan(0.5);
    }
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('every box of a table can be reached and has a name', async ({ page }) => {
    for (const path of paths) {
      await page.goto(`ja/${path}`);
      const boxes = page.locator('.table-scroll');
      expect(await boxes.count()).toBeGreaterThan(0);
      for (const box of await boxes.all()) {
        await expect(box).toHaveAttribute('tabindex', '0');
        await expect(box).toHaveRole('region');
        await expect(box).toHaveAccessibleName(/./);
      }
    }
  });
});

test('a figure’s table is named by its figure once it is opened and scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('ja/wizsafe/2025-10/');
  const figure = page.locator('figure.figure-exhibit').first();
  await figure.locator('summary').click();
  const title = (await figure.locator('.exhibit-title').textContent()) ?? '';
  const box = figure.locator('.table-scroll');
  await expect(box).toHaveAttribute('tabindex', '0');
  const name = (await box.getAttribute('aria-label')) ?? '';
  expect(title).toContain(name.replace('表：', ''));
});

for (const javaScript of [true, false])
  test.describe(`with scripts ${javaScript}`, () => {
    test.use({ javaScriptEnabled: javaScript });

    test('the files come before the table, and not many stops after the head', async ({ page }) => {
      await page.goto('en/data/wizsafe-ddos-monthly/');
      const isAtFile = () =>
        page.evaluate(() => document.activeElement?.closest('.dataset-files') !== null);
      let stops = 0;
      do {
        await page.keyboard.press('Tab');
        stops += 1;
      } while (stops <= mostStops && !(await isAtFile()));
      expect(stops).toBeLessThanOrEqual(mostStops);
    });
  });

test.describe('on paper', () => {
  for (const [path, width] of [
    ['ja/data/kev-monthly/', 673],
    ['en/data/honeypot-2013-ports/', 673],
    // Many columns take a sheet on its side.
    ['ja/data/wizsafe-ddos-monthly/', 1001],
    ['en/data/honeypot-2013-hours/', 1001],
  ] as const)
    test(`nothing of ${path} lies beyond the sheet`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect((await measureBoxes(page)).filter(({ scrolls }) => scrolls)).toEqual([]);
      const wide = await page.locator('.dataset-table').getAttribute('data-wide');
      expect(wide).toBe(width === 673 ? null : 'true');
    });
});

/** Of each box of a table on the page: whether it is a region with a tab stop and a name. */
function readRegions(page: Page): Promise<boolean[]> {
  return page
    .locator('.table-scroll')
    .evaluateAll((boxes) =>
      boxes.map(
        (box) =>
          box.getAttribute('role') === 'region' &&
          box.getAttribute('tabindex') === '0' &&
          box.hasAttribute('aria-label'),
      ),
    );
}

function measureBoxes(page: Page) {
  return page.locator('.table-scroll').evaluateAll((boxes) =>
    boxes.map((box) => ({
      scrolls: box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight,
      shades: getComputedStyle(box).backgroundImage.split('linear-gradient').length - 1,
      stacked: box.querySelector('.stacked') !== null,
    })),
  );
}
