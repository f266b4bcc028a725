import { expect, test } from 'vitest';
import { figureOf, ransomwareMonthly } from './fixtures.ts';
import { panelFigure } from './panels.ts';

test('a panel is the lines of one series, with its cells alone', () => {
  const whole = figureOf(ransomwareMonthly, {
    kind: 'small-multiples',
    series: ['lockbit3', 'lockbit2', 'alphv'],
  });
  const panel = panelFigure(whole, 1);
  expect([panel.kind, panel.series.map(({ id }) => id)]).toEqual(['lines', ['lockbit2']]);
  expect(panel.rows.map(({ cells }) => cells)).toEqual(whole.rows.map(({ cells }) => [cells[1]]));
});
