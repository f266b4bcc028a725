import { expect, test } from 'vitest';
import { exampleDataset, faultsOfYaml, figureOfYaml } from './example-figure.ts';

const parts = exampleDataset({
  by: 'label',
  measures: { hosts: 'count', gaps: 'count', rate: 'percent', zero: 'count' },
  rows: [
    ['a', 5, 1, 10, 0],
    ['b', 60, null, 20, 0],
    ['c', 20, 3, 30, 0],
    ['d', 15, 4, 40, 0],
  ],
});

test('shares are of all parts, the greatest first and the rest together', () => {
  const { rows } = figureOfYaml('kind: share\nmeasure: hosts\ntop: 2\nothers: true', parts);
  expect(rows.map(({ label, cells }) => [label.en, cells[0]?.value])).toEqual([
    ['b', 60],
    ['c', 20],
    ['Others', 20],
  ]);
});

test('what is no whole is refused with what to do', () => {
  const share = (...lines: string[]): string =>
    faultsOfYaml(['kind: share', ...lines].join('\n'), parts);
  expect(
    [
      share('measure: hosts', 'top: 2'),
      share('measure: gaps', 'others: true'),
      share('measure: zero'),
      share('measure: rate', 'top: 2', 'others: true'),
      share('measure: hosts', 'top: 5', 'others: true', 'form: pie'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "figures.yaml:8:8  error  Unexpected 2 rows beyond the top 2 without \`others\`, expected all parts of the whole  figure-whole
        Write \`others: true\`, or words for what they are together.
    figures.yaml:7:12  error  Unexpected part \`b\`, of which nothing is known, expected every part known  figure-whole
        Without the whole no share is known. Use \`ranked-bars\`.
    figures.yaml:7:12  error  Unexpected \`zero\` that sums up to 0, expected a whole to have shares of  figure-whole
        Without the whole no share is known. Use \`ranked-bars\`.
    figures.yaml:9:11  error  Unexpected \`others\` of the percent \`rate\`, expected a count  figure-others
        Only counts add up: the sum of shares or means of others is not theirs. Leave it out.
    figures.yaml:8:8  error  Unexpected pie of more than five parts, expected at most five with the others  figure-size
        Angles of more cannot be told apart. Lower \`top\`, or leave \`form: pie\` out."
  `);
});

test('a confusion matrix names a row that is there', () => {
  const matrix = (row: string): string =>
    [
      'kind: confusion',
      `row: ${row}`,
      'truePositives: hosts',
      'falsePositives: gaps',
      'falseNegatives: zero',
    ].join('\n');
  const counts = exampleDataset({
    by: 'label',
    measures: { hosts: 'count', gaps: 'count', zero: 'count', rest: 'count' },
    rows: [['a', 5, 1, 0, 4]],
  });
  expect(figureOfYaml(`${matrix('a')}\ntrueNegatives: rest`, counts).rows).toHaveLength(1);
  expect(faultsOfYaml(`${matrix('b')}\ntrueNegatives: rest`, counts)).toMatchInlineSnapshot(`
    "figures.yaml:7:8  error  Unexpected row \`b\`, expected the key of a row of \`example\`  figure-rows
        The first column of the dataset has the keys."
  `);
});
