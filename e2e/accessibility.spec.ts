import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { figureOf, mountLive } from './live-figure.ts';
import { notFoundMessage, typicalPages } from './pages.ts';
import { expect, test } from './test.ts';

/** WCAG 2.0 to 2.2, levels A and AA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const { name, path } of typicalPages) {
  test.describe(name, () => {
    test.use({ provokes: name === 'not found' ? notFoundMessage : undefined });

    test(`axe finds nothing in ${path || 'the root'}, light and dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await openAll(page);
      expect(await findViolations(page, 'all')).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Of all rules the theme can change this one alone.
      expect(await findViolations(page, 'contrast')).toEqual([]);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where charts are live, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('ja/wizsafe/2025-10/');
    const figure = figureOf(page, 'ddos-24-months');
    await mountLive(figure);
    await page.keyboard.press('ArrowRight');
    await expect(figure.locator('.reading')).toBeVisible();
    await figure.getByRole('button').last().click();
    await mountLive(figureOf(page, 'longest-series'));
    expect(await findViolations(page, 'all')).toEqual([]);
  });
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function findViolations(page: Page, rules: 'all' | 'contrast'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    rules === 'all' ? axe.withTags(standards) : axe.withRules(['color-contrast'])
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}): ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`)
        .join('; ')}`,
  );
}
