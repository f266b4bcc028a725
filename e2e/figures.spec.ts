import type { Locator } from '@playwright/test';
import { XMLValidator } from 'fast-xml-parser';
import { readDrawn, type DrawnSeries } from './drawn.ts';
import { readObserved, type Observed, type ObservedSeries } from './observed.ts';
import { expect, test } from './test.ts';
import { readReleased, sampleDir } from './texts.ts';

// Nothing on these pages may need a script.
test.use({ javaScriptEnabled: false });

const shown = { narrow: 360, wide: 1280 } as const;
const texts = readReleased(sampleDir);

for (const { key, locale, folder } of texts) {
  const figures = readObserved(sampleDir, folder);
  if (figures.length === 0) continue;

  for (const [width, px] of Object.entries(shown)) {
    test(`${locale}/${key} draws its ${figures.length} figures, ${width}`, async ({ page }) => {
      await page.setViewportSize({ width: px, height: 800 });
      await page.goto(`${locale}/${key}/`);
      await expect(page.locator('figure.figure-exhibit')).toHaveCount(figures.length);
      for (const observed of figures) {
        const figure = page.locator(`figure#${observed.id}`);
        const svg = figure.locator('.drawing svg').filter({ visible: true });
        await expect(svg).toHaveCount(1);
        await expect(svg).toHaveAttribute('aria-label', observed.spec.alt[locale]);
        await test.step(observed.id, async () => expectDrawn(observed, await readDrawn(figure)));
      }
    });
  }

  test(`${locale}/${key} has a table and files to each figure`, async ({ page, request }) => {
    await page.goto(`${locale}/${key}/`);
    for (const observed of figures) {
      const figure = page.locator(`figure#${observed.id}`);
      await test.step(observed.id, async () => {
        expect(await readTable(figure)).toEqual(tableOf(observed));
        const links = await figure
          .locator('.files a')
          .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
        const files = await Promise.all(links.map((link) => request.get(link)));
        expect(links.map((link) => /\.\w+$/.exec(link)?.[0] ?? 'page')).toEqual([
          '.csv',
          '.json',
          '.svg',
          '.png',
          'page',
        ]);
        expect(files.map((file) => file.status())).toEqual([200, 200, 200, 200, 200]);
        const [csv = '', json = '', svg = ''] = await Promise.all(
          files.slice(0, 3).map((file) => file.text()),
        );
        expect(csv.trimEnd().split('\r\n')).toHaveLength(observed.keys.length + 1);
        expect(JSON.parse(json)).toMatchObject({
          id: observed.id,
          rows: observed.keys.map((row, index) => ({
            key: row,
            cells: observed.series.map(({ values }) => ({ value: values[index] ?? null })),
          })),
        });
        expect(XMLValidator.validate(svg)).toBe(true);
      });
    }
  });
}

test('the sample has figures of every kind', () => {
  const kinds = texts.flatMap(({ folder }) =>
    readObserved(sampleDir, folder).map(({ spec }) => spec.kind),
  );
  expect([...new Set(kinds)].sort()).toEqual([
    'bars-line',
    'heatmap',
    'lines',
    'ranked-bars',
    'stacked-bars',
  ]);
});

/** As many marks as there are values to draw, and each in proportion to its value. */
function expectDrawn({ spec, series }: Observed, drawn: readonly DrawnSeries[]): void {
  if (spec.kind === 'heatmap') {
    const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(drawn.flatMap(({ bars }) => bars)).toHaveLength(known.length);
    return;
  }
  expect(drawn.map(({ measure }) => measure).sort()).toEqual(
    series
      .filter((each) => drawable(each).length > 0)
      .map(({ measure }) => measure)
      .sort(),
  );
  const tallest = { value: 0, length: 0 };
  for (const { measure, bars, corners, turns } of drawn) {
    const observed = series.find((each) => each.measure === measure);
    const values = observed === undefined ? [] : drawable(observed);
    if (observed?.mark === 'line') {
      expect(corners, measure).toHaveLength(values.length);
      expect(turns, measure).toBe(values.length - countLone(observed));
      expectLinear(
        values.map((value) => (observed.log ? Math.log10(value) : value)),
        corners.map(({ y }) => y),
      );
    } else {
      expect(bars, measure).toHaveLength(values.length);
      const lengths = bars.map(({ width, height }) =>
        spec.kind === 'ranked-bars' ? width : height,
      );
      // All bars of a figure share one scale: one ratio of length to value.
      lengths.forEach((length, index) => {
        const value = values[index] ?? 0;
        if (value > tallest.value) Object.assign(tallest, { value, length });
        expect(Math.abs(length * tallest.value - value * tallest.length)).toBeLessThanOrEqual(
          0.02 * (tallest.value + value),
        );
      });
    }
  }
}

/** Values of a line with a gap on either side. */
function countLone({ log, values }: ObservedSeries): number {
  const isGap = (value: number | null | undefined): boolean =>
    value === null || value === undefined || (log && value <= 0);
  return values.filter(
    (value, index) => !isGap(value) && isGap(values[index - 1]) && isGap(values[index + 1]),
  ).length;
}

/** Values of which something is to be seen: known, and not zero for a bar or at most zero on a log scale. */
function drawable({ mark, log, values }: ObservedSeries): readonly number[] {
  return values.filter(
    (value): value is number =>
      value !== null && !(mark === 'bar' && value === 0) && !(log && value <= 0),
  );
}

/** That places lie on a straight line over values, to the two decimals that are written. */
function expectLinear(values: readonly number[], places: readonly number[]): void {
  const least = values.indexOf(Math.min(...values));
  const most = values.indexOf(Math.max(...values));
  const [from = 0, to = 0] = [values[least], values[most]];
  const [start = 0, end = 0] = [places[least], places[most]];
  values.forEach((value, index) => {
    const expected = from === to ? start : start + ((end - start) * (value - from)) / (to - from);
    expect(Math.abs((places[index] ?? NaN) - expected)).toBeLessThanOrEqual(0.02);
  });
}

/** The numbers of a figure's table, row by row; null where it says that there is none. */
async function readTable(figure: Locator): Promise<readonly (readonly (number | null)[])[]> {
  const cells = await figure
    .locator('details tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? ''),
      ),
    );
  return cells.map((row) =>
    row.map((text) => (text === '—' ? null : Number(text.replaceAll(',', '').replace('−', '-')))),
  );
}

function tableOf({ keys, series }: Observed): readonly (readonly (number | null)[])[] {
  return keys.map((_, index) => series.map(({ values }) => values[index] ?? null));
}
