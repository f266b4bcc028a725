import { describe, expect, test } from 'vitest';
import { exampleDataset, faultsOfYaml, figureOfYaml } from './example-figure.ts';

const monthly = exampleDataset({
  by: 'month',
  measures: { attacks: 'count', hosts: 'count', none: 'count', rate: 'percent' },
  rows: [
    ['2025-01', 300, 5, null, 5],
    ['2025-02', 0, null, null, null],
    ['2025-03', 1200, 9, null, 9],
    ['2025-04', 1200, 0, null, 0],
    ['2025-05', null, 7, null, 7],
  ],
});

const lines = (...meaning: string[]): string =>
  ['kind: lines', 'series: [attacks, hosts, none]', ...meaning].join('\n');

function annotated(annotation: string, more = ''): readonly (readonly [number, number, string])[] {
  const yaml = lines('annotations:', `  - ${annotation}`, more);
  return figureOfYaml(yaml, monthly).annotations.map(({ row, series, text }) => [
    row,
    series,
    text.en,
  ]);
}

describe('an annotation', () => {
  test('is at the greatest, the least or the last value of its series; of ties at the first', () => {
    expect(annotated('{ at: greatest }')).toEqual([[2, 0, 'March 2025: 1,200 items']]);
    expect(annotated('{ at: least }')).toEqual([[1, 0, 'February 2025: 0 items']]);
    expect(annotated('{ at: last }')).toEqual([[3, 0, 'April 2025: 1,200 items']]);
    expect(annotated('{ series: hosts, at: last }')).toEqual([[4, 1, 'May 2025: 7 items']]);
  });

  test('is at a row by its key, with the words of its author', () => {
    expect(
      annotated(
        '{ series: hosts, at: 2025-03, text: { ja: "{value}", en: "only {value} in {period}" } }',
      ),
    ).toEqual([[2, 1, 'only 9 items in March 2025']]);
  });

  test('keeps its value whole where no double holds it', () => {
    const big = exampleDataset({
      by: 'year',
      measures: { packets: 'count' },
      rows: [
        ['2024', 1],
        ['2025', '18014398509481983'],
      ],
    });
    const yaml =
      'kind: lines\nseries: [packets]\nannotations: [{ at: last, text: { ja: "{value}", en: "{value}" } }]';
    expect(figureOfYaml(yaml, big).annotations[0]?.text.en).toBe('18,014,398,509,481,983 items');
  });

  test('at a row that is not drawn', () => {
    expect(faultsOfYaml(lines('annotations:', '  - { at: 2026-01 }'), monthly))
      .toMatchInlineSnapshot(`
      "figures.yaml:9:13  error  Unexpected annotation at \`2026-01\`, expected a row that is drawn, or \`greatest\`, \`least\` or \`last\`  figure-annotation
          The rows drawn run from \`2025-01\` to \`2025-05\`."
    `);
  });

  test('where nothing is known', () => {
    expect(faultsOfYaml(lines('annotations:', '  - { series: hosts, at: 2025-02 }'), monthly))
      .toMatchInlineSnapshot(`
      "figures.yaml:9:28  error  Unexpected annotation at \`2025-02\`, of which nothing is known, expected a value  figure-annotation
          Annotate another row or series, or say it in the \`note\`."
    `);
    expect(faultsOfYaml(lines('annotations:', '  - { series: none, at: greatest }'), monthly))
      .toMatchInlineSnapshot(`
      "figures.yaml:9:27  error  Unexpected annotation at \`greatest\`, where nothing is known, expected a value  figure-annotation
          Annotate another row or series, or say it in the \`note\`."
    `);
  });

  test('at a series that is not drawn', () => {
    expect(
      faultsOfYaml(
        lines('annotations:', '  - { at: last }', '  - { series: host, at: last }'),
        monthly,
      ),
    ).toMatchInlineSnapshot(`
      "figures.yaml:10:17  error  Unexpected series \`host\` of an annotation, expected one that is drawn  figure-annotation
          Did you mean \`hosts\`?"
    `);
  });

  test('at an end of a range, which is no line', () => {
    const yaml =
      'kind: lines\nseries: [attacks]\nrange: { low: hosts, high: none, label: { ja: 幅, en: range } }\nannotations: [{ series: hosts, at: last }]';
    expect(faultsOfYaml(yaml, monthly)).toMatchInlineSnapshot(`
      "figures.yaml:9:27  error  Unexpected series \`hosts\` of an annotation, expected one that is drawn  figure-annotation
          Drawn are \`attacks\`."
    `);
  });

  test('at 0 on a log scale, where no point is', () => {
    expect(
      faultsOfYaml(
        'kind: lines\nseries: [attacks]\nscale: log\nannotations: [{ at: least }]',
        monthly,
      ),
    ).toMatchInlineSnapshot(`
      "figures.yaml:9:23  error  Unexpected annotation at \`least\`, where 0 has no place on a log scale, expected more than 0  figure-annotation
          Annotate another row or series, or say it in the \`note\`."
    `);
    const bars = 'kind: bars-line\nbars: attacks\nline: rate\nlineScale: log\nannotations:';
    expect(faultsOfYaml(`${bars} [{ series: rate, at: 2025-04 }]`, monthly)).toMatchInlineSnapshot(`
        "figures.yaml:10:37  error  Unexpected annotation at \`2025-04\`, where 0 has no place on a log scale, expected more than 0  figure-annotation
            Annotate another row or series, or say it in the \`note\`."
      `);
    expect(faultsOfYaml(`${bars} [{ series: attacks, at: least }]`, monthly)).toBe('none');
  });

  test('in the gap of an area', () => {
    expect(
      faultsOfYaml('kind: area\nseries: [attacks, hosts]\nannotations: [{ at: 2025-02 }]', monthly),
    ).toMatchInlineSnapshot(`
      "figures.yaml:8:23  error  Unexpected annotation at \`2025-02\`, where the area has a gap as another part is unknown, expected all parts known  figure-annotation
          Annotate another row or series, or say it in the \`note\`."
    `);
  });
});

describe('a reference', () => {
  const label = 'label: { ja: 目安, en: target }';

  test('over periods is from the first row in it to the last', () => {
    const { references } = figureOfYaml(
      lines(`references: [{ from: '2024', to: 2025-02, ${label} }]`),
      monthly,
    );
    expect(references).toEqual([
      { first: '2025-01', last: '2025-02', label: { ja: '目安', en: 'target' } },
    ]);
  });

  test('over periods of which none is drawn', () => {
    expect(faultsOfYaml(lines(`references: [{ from: 2026-01, to: 2026-03, ${label} }]`), monthly))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:24  error  Unexpected reference from 2026-01 to 2026-03, expected periods that are drawn  figure-reference
          The rows drawn run from \`2025-01\` to \`2025-05\`."
    `);
  });

  test('over periods that run backwards', () => {
    expect(faultsOfYaml(lines(`references: [{ from: 2025-03, to: 2025-01, ${label} }]`), monthly))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:24  error  Unexpected reference from 2025-03 to 2025-01, expected periods that are drawn  figure-reference
          The rows drawn run from \`2025-01\` to \`2025-05\`."
    `);
  });

  test('at a value beyond all is one more value of the axis', () => {
    expect(faultsOfYaml(lines(`references: [{ value: 9000, ${label} }]`), monthly)).toBe('none');
  });

  test('at 0 or below has no place on a log scale', () => {
    const log = 'kind: lines\nseries: [attacks]\nscale: log\nreferences:';
    expect(
      faultsOfYaml(
        `${log}\n  - { value: 10, ${label} }\n  - { value: 0, ${label} }\n  - { value: -5, ${label} }`,
        monthly,
      ),
    ).toMatchInlineSnapshot(`
      "figures.yaml:11:16  error  Unexpected reference at 0 on a log scale, expected more than 0  figure-reference
          A log scale has no place for it. Leave out the reference, or \`scale: log\`.
      figures.yaml:12:16  error  Unexpected reference at -5 on a log scale, expected more than 0  figure-reference
          A log scale has no place for it. Leave out the reference, or \`scale: log\`."
    `);
  });

  test('of bars beside a line on a log scale may be at 0', () => {
    expect(
      faultsOfYaml(
        `kind: bars-line\nbars: attacks\nline: rate\nlineScale: log\nreferences: [{ value: 0, ${label} }]`,
        monthly,
      ),
    ).toBe('none');
  });
});
