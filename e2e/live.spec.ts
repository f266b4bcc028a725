import type { Locator, Page } from '@playwright/test';
import { drawnMark, figureOf, middleOf, mountLive } from './live-figure.ts';
import { readObserved, type Observed } from './observed.ts';
import { expect, test } from './test.ts';
import { sampleDir } from './texts.ts';
import { watchShifts } from './layout-shift.ts';

const honeypots = `${sampleDir}/reports/review/001`;
const attacks = `${sampleDir}/reports/wizsafe/2025-10`;

function observedOf(folder: string, id: string): Observed {
  const found = readObserved(sampleDir, folder).find((each) => each.id === id);
  if (found === undefined) throw new Error(`Unexpected figure ${id}, expected one of ${folder}`);
  return found;
}

/** A number as both languages group it. */
function grouped(value: number | null | undefined): string {
  return (value ?? NaN).toLocaleString('en-GB');
}

/** A number with its unit, to as many digits as its series has. */
function measured(value: number | null | undefined, unit: string): RegExp {
  return new RegExp(`^${value}0* ${unit}$`);
}

function reading(figure: Locator): Locator {
  return figure.locator('.live-readings .reading');
}

async function hover(page: Page, mark: Locator): Promise<void> {
  const { x, y } = await middleOf(mark);
  await page.mouse.move(x - 3, y + 1);
  await page.mouse.move(x, y);
}

/** Comes to an element as one who has no mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(element).toBeFocused();
}

test.describe('a mouse', () => {
  test('at rest on a stacked bar reads every series of its row', async ({ page }) => {
    await page.goto('ja/review/001/');
    const { keys, series } = observedOf(honeypots, 'daily');
    const figure = figureOf(page, 'daily');
    const at = 120;
    const tcp = series.find(({ measure }) => measure === 'tcp');
    const before = (tcp?.values ?? [])
      .slice(0, at)
      .filter((value) => value !== null && value !== 0);
    await hover(page, drawnMark(figure, 'tcp', before.length));
    const [year, month, day] = (keys[at] ?? '').split('-').map(Number);
    await expect(reading(figure).locator('p')).toHaveText(`${year}年${month}月${day}日`);
    await expect(reading(figure).locator('dd')).toHaveText(
      series.map(({ values }) => `${grouped(values[at])}パケット`),
    );
  });

  test('at rest on a ranked bar reads it, first and last', async ({ page }) => {
    await page.goto('en/review/001/');
    const { keys, series } = observedOf(honeypots, 'ports');
    const figure = figureOf(page, 'ports');
    for (const row of [0, keys.length - 1]) {
      await hover(page, drawnMark(figure, 'packets', row));
      await expect(reading(figure).locator('p')).toContainText(keys[row] ?? '');
      await expect(reading(figure).locator('dd')).toHaveText(
        `${grouped(series[0]?.values[row])} packets`,
      );
    }
  });

  test('at rest on the last point of a line reads its month', async ({ page }) => {
    await page.goto('en/wizsafe/2025-10/');
    const { series } = observedOf(attacks, 'max-traffic-series');
    const figure = figureOf(page, 'max-traffic-series');
    const points = figure.locator('.drawing > .wide .point > *');
    await hover(page, points.last());
    await expect(reading(figure).locator('p')).toHaveText('October 2025');
    await expect(reading(figure).locator('dd')).toHaveText(
      measured(series[0]?.values.at(-1), 'Gbps'),
    );
  });

  test('at rest on a bar under a line reads both units', async ({ page }) => {
    await page.goto('en/wizsafe/2025-10/');
    const { keys, series } = observedOf(attacks, 'ddos-24-months');
    const figure = figureOf(page, 'ddos-24-months');
    await hover(page, drawnMark(figure, 'total', 0));
    await expect(reading(figure).locator('p')).toHaveText('November 2023');
    expect(keys[0]).toBe('2023-11');
    await expect(reading(figure).locator('dd')).toHaveText([
      `${grouped(series[0]?.values[0])} attacks`,
      measured(series[1]?.values[0], 'Gbps'),
    ]);
  });

  test('at rest on a cell of a heatmap reads its row and column', async ({ page }) => {
    await page.goto('en/review/001/');
    const { dataset, series } = observedOf(honeypots, 'hours');
    const figure = figureOf(page, 'hours');
    await mountLive(figure);
    const cells = figure.locator('.live-cell');
    await expect(cells).toHaveCount(7 * 24);
    await hover(page, cells.nth(2 * 24 + 5));
    const column = dataset.columns.find(({ id }) => id === series[5]?.measure);
    await expect(reading(figure).locator('p')).toHaveText('Wednesday');
    await expect(reading(figure).locator('dt').last()).toHaveText(column?.title.en ?? '');
    await expect(reading(figure).locator('dd')).toHaveText(
      `${grouped(series[5]?.values[2])} packets`,
    );
  });

  test('leaving takes the reading away', async ({ page }) => {
    await page.goto('en/review/001/');
    const figure = figureOf(page, 'ports');
    await hover(page, drawnMark(figure, 'packets', 0));
    await expect(reading(figure)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(reading(figure)).toHaveCount(0);
  });
});

test('a legend button takes a series away and brings it back, and nothing shifts', async ({
  page,
}) => {
  const shifts = await watchShifts(page);
  await page.goto('ja/review/001/');
  const { series } = observedOf(honeypots, 'daily');
  const figure = figureOf(page, 'daily');
  await figure.scrollIntoViewIfNeeded();
  await mountLive(figure);
  const bars = figure
    .locator('.live-marks .recharts-bar-rectangle')
    .filter({ has: page.locator('rect, path') });
  const count = (hidden: readonly string[]): number =>
    series
      .filter(({ measure }) => !hidden.includes(measure))
      .flatMap(({ values }) => values.filter((value) => value !== null && value !== 0)).length;
  await expect(bars).toHaveCount(count([]));
  const button = figure.getByRole('button', { name: 'UDP' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(bars).toHaveCount(count(['udp']));
  await hover(page, figure.locator('.live-marks .recharts-bar-rectangle').last());
  await expect(reading(figure).locator('dd')).toHaveCount(series.length - 1);
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(bars).toHaveCount(count([]));
  expect(await shifts()).toEqual([]);
});

test('a line leaves with its button', async ({ page }) => {
  await page.goto('en/review/001/');
  const figure = figureOf(page, 'sensors');
  await mountLive(figure);
  const lines = figure.locator('.live-marks .recharts-line');
  await expect(lines).toHaveCount(5);
  await figure.getByRole('button', { name: 'Tokyo' }).click();
  await expect(lines).toHaveCount(4);
});

test.describe('a keyboard', () => {
  test('reads a chart by its arrow keys and hears what it comes to', async ({ page }) => {
    await page.goto('en/wizsafe/2025-10/');
    const { series } = observedOf(attacks, 'ddos-24-months');
    const figure = figureOf(page, 'ddos-24-months');
    const drawing = figure.locator('.drawing');
    await tabTo(page, drawing);
    await expect(drawing).toBeFocused();
    await expect(figure.locator('.drawing.has-live')).toHaveCount(1);
    await expect(reading(figure)).toBeVisible();
    const first = await reading(figure).locator('p').innerText();
    await page.keyboard.press('ArrowRight');
    await expect(reading(figure).locator('p')).not.toHaveText(first);
    await page.keyboard.press('ArrowLeft');
    await expect(reading(figure).locator('p')).toHaveText(first);
    expect(first).toBe('November 2023');
    const said = figure.getByRole('status');
    await expect(said).toContainText(`November 2023`);
    await expect(said).toContainText(`${grouped(series[0]?.values[0])} attacks`);
    await page.keyboard.press('Tab');
    await expect(drawing).not.toBeFocused();
  });

  test('walks ranked rows up and down', async ({ page }) => {
    await page.goto('ja/review/001/');
    const { keys, series, dataset } = observedOf(honeypots, 'ports');
    const [dimension] = dataset.columns;
    const named = dimension?.role === 'dimension' ? dimension.labels : undefined;
    const labels = keys.map((key) => named?.[key]?.ja ?? key);
    const figure = figureOf(page, 'ports');
    await tabTo(page, figure.locator('.drawing'));
    await expect(figure.locator('.drawing.has-live')).toHaveCount(1);
    await expect(reading(figure).locator('p')).toHaveText(labels[0] ?? '');
    for (const [key, row] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(reading(figure).locator('p')).toHaveText(labels[row] ?? '');
      await expect(reading(figure).locator('dd')).toHaveText(
        `${grouped(series[0]?.values[row])}パケット`,
      );
    }
  });
});

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  test('taps a bar and reads it', async ({ page }) => {
    await page.goto('ja/review/001/');
    const { series } = observedOf(honeypots, 'ports');
    const figure = figureOf(page, 'ports');
    const { x, y } = await middleOf(drawnMark(figure, 'packets', 3));
    await page.touchscreen.tap(x, y);
    await expect(figure.locator('.drawing.has-live')).toHaveCount(1);
    await expect(reading(figure).locator('dd')).toHaveText(
      `${grouped(series[0]?.values[3])}パケット`,
    );
  });
});

test.describe('what fails', () => {
  test.use({ provokes: /status of 500/ });

  for (const { what, address } of [
    { what: 'the data', address: '**/live.json' },
    { what: 'the module', address: '**/_kansoku/live.*.js' },
  ]) {
    test(`leaves the drawing as it was: ${what}`, async ({ page }) => {
      let asked = 0;
      await page.route(address, async (route) => {
        asked += 1;
        await route.fulfill({ status: 500, body: '' });
      });
      await page.goto('en/review/001/');
      const figure = figureOf(page, 'ports');
      const drawn = await figure.locator('.drawing').innerHTML();
      await hover(page, drawnMark(figure, 'packets', 0));
      await expect.poll(() => asked).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      await expect(figure.locator('.drawing')).not.toHaveClass(/has-live/);
      await expect(drawnMark(figure, 'packets', 0)).toBeVisible();
      expect(await figure.locator('.drawing').innerHTML()).toBe(drawn);
    });
  }
});
