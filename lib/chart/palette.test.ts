import { describe, expect, test } from 'vitest';
import { colourOf, groundInks, seriesInks, stepInks, type Theme } from './palette.ts';
import { chartFileStyle, chartPageStyle, paletteVariables } from './stylesheet.ts';

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  const paper = groundInks.paper[theme];

  test.each(seriesInks.map((ink, index) => [index + 1, ink[theme]] as const))(
    'series %i stands out from the paper',
    (_, ink) => {
      expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(
    seriesInks
      .slice(1)
      .map((ink, index) => [index + 1, seriesInks[index]?.[theme] ?? '', ink[theme]] as const),
  )('series %i is told from the next in grey', (_, ink, next) => {
    expect(contrastOf(ink, next)).toBeGreaterThanOrEqual(1.5);
  });

  test('steps of a heatmap are told apart and run away from the paper', () => {
    const distances = stepInks.map((ink) => contrastOf(ink[theme], paper));
    expect(
      distances.slice(1).every((distance, index) => distance / (distances[index] ?? 1) >= 1.3),
    ).toBe(true);
  });

  test('words are read', () => {
    expect(contrastOf(groundInks.ink[theme], paper)).toBeGreaterThanOrEqual(7);
    expect(contrastOf(groundInks.quiet[theme], paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('every colour has its variable', () => {
    expect(paletteVariables(theme)).toMatch(
      /^--series-1:#[0-9a-f]{6};.*--series-10:.*--step-5:.*--chart-paper:/,
    );
  });
});

test('a palette begins again', () => {
  expect([0, 9, 10].map(colourOf)).toEqual([1, 10, 1]);
});

test('a page names its colours, a file holds them', () => {
  expect(chartPageStyle()).toContain('var(--series-1)');
  expect(chartFileStyle()).not.toContain('var(');
});
