import { expect, test } from 'vitest';
import { explainCells, explainExample } from './explain-example.ts';

test('a count that people wrote in another way is told as what it seems to be, with what to do', () => {
  expect(
    explainCells('count', [
      '12%',
      '-',
      '#N/A',
      '####',
      '¥100',
      '△5',
      '(5)',
      '約10',
      '<5',
      '1 234',
      '12,34',
      '1,5',
      '1e3',
      '1.5',
      '-5',
      '10件',
      '1.5万',
      '10月1日',
      '三',
      '5²',
    ]),
  ).toMatchInlineSnapshot(`
    "Unexpected "12%" in column \`x\` (a share in per cent), expected a whole number of 0 or more
        Write \`type: percent\` for this column in source.yaml, or the number alone.
    Unexpected "-" in column \`x\` (a sign for no value), expected a whole number of 0 or more
        Write \`missing: ["-"]\` under \`from\` in source.yaml where it stands for an unknown value; where it stands for none, write 0 in the data.
    Unexpected "#N/A" in column \`x\` (an error of the sheet), expected a whole number of 0 or more
        Mend the formula, or write \`missing: ["#N/A"]\` under \`from\` in source.yaml where it stands for an unknown value.
    Unexpected "####" in column \`x\` (a cell too narrow for what is in it), expected a whole number of 0 or more
        Widen the column in the sheet, and save it anew.
    Unexpected "¥100" in column \`x\` (an amount with its unit), expected a whole number of 0 or more
        Write the number alone: source.yaml says once, under \`unit\`, what it is of.
    Unexpected "△5" in column \`x\` (a number below zero as ledgers write it), expected a whole number of 0 or more
        If it is a negative number, write it with a minus: in Excel, format the column as a number shown with \`-\`.
    Unexpected "(5)" in column \`x\` (a number in brackets, which ledgers write for one below zero), expected a whole number of 0 or more
        If it is a negative number, write it with a minus: in Excel, format the column as a number shown with \`-\`.
    Unexpected "約10" in column \`x\` (a number with words on how exact it is), expected a whole number of 0 or more
        Write the number alone, and say under \`statuses\` or \`notes\` in source.yaml what is not exact.
    Unexpected "<5" in column \`x\` (a number with words on how exact it is), expected a whole number of 0 or more
        Write the number alone, and say under \`statuses\` or \`notes\` in source.yaml what is not exact.
    Unexpected "1 234" in column \`x\` (a number with blanks in it), expected a whole number of 0 or more
        Take the blanks out, or part the cells: two may have run together.
    Unexpected "12,34" in column \`x\` (a number with a comma before its fraction), expected a whole number of 0 or more
        Save the data with a point there.
    Unexpected "1,5" in column \`x\` (a number with a comma before its fraction), expected a whole number of 0 or more
        Save the data with a point there.
    Unexpected "1e3" in column \`x\` (a number that Excel cut short), expected a whole number of 0 or more
        Its last digits may be lost: format the column as a number without decimals, and save it anew.
    Unexpected "1.5" in column \`x\` (a number with a fraction), expected a whole number of 0 or more
        A count is whole: write \`type: number\` for this column in source.yaml if it is a mean or a rate.
    Unexpected "-5" in column \`x\` (a number below zero), expected a whole number of 0 or more
        Nothing is counted below 0: write \`type: number\` for this column in source.yaml if it is a difference.
    Unexpected "10件" in column \`x\` (a number with words beside it), expected a whole number of 0 or more
        Write the number alone: source.yaml says once, under \`unit\`, what it is of; 1.5万 is 15000.
    Unexpected "1.5万" in column \`x\` (a number with words beside it), expected a whole number of 0 or more
        Write the number alone: source.yaml says once, under \`unit\`, what it is of; 1.5万 is 15000.
    Unexpected "10月1日" in column \`x\` (a date), expected a whole number of 0 or more
        If Excel took the number for a date, format the column as text and type it again.
    Unexpected "三" in column \`x\`, expected a whole number of 0 or more
        Write a number in the data, or \`missing: ["三"]\` under \`from\` in source.yaml where it stands for an unknown value.
    Unexpected "5²" in column \`x\` (a number with words beside it), expected a whole number of 0 or more
        Write the number alone: source.yaml says once, under \`unit\`, what it is of; 1.5万 is 15000."
  `);
});

test('a number or a share whose comma could be either is not guessed at', () => {
  expect(explainCells('number', ['1,234', '12%', '0,5', '1.234,5', '…'])).toMatchInlineSnapshot(`
    "Unexpected "1,234" in column \`x\` (a number whose comma may part thousands or begin a fraction), expected a number
        Write the number alone, without commas: in Excel, format the column without separators.
    Unexpected "12%" in column \`x\` (a share in per cent), expected a number
        Write \`type: percent\` for this column in source.yaml, or the number alone.
    Unexpected "0,5" in column \`x\` (a number with a comma before its fraction), expected a number
        Save the data with a point there.
    Unexpected "1.234,5" in column \`x\` (a number with a comma before its fraction), expected a number
        Save the data with a point there.
    Unexpected "…" in column \`x\` (a sign for no value), expected a number
        Write \`missing: ["…"]\` under \`from\` in source.yaml where it stands for an unknown value; where it stands for none, write 0 in the data."
  `);
  expect(explainCells('percent', ['1,234%', '12.5pt'])).toMatchInlineSnapshot(`
    "Unexpected "1,234%" in column \`x\` (a number whose comma may part thousands or begin a fraction), expected a number
        Write the number alone, without commas: in Excel, format the column without separators.
    Unexpected "12.5pt" in column \`x\` (a number with words beside it), expected a number
        Write the number alone: source.yaml says once, under \`unit\`, what it is of; 1.5万 is 15000."
  `);
});

test('dates that could be others are told as what they may be', () => {
  expect(
    explainCells('date', [
      45_931,
      '45931',
      '10/1/2025',
      '13/10/2025',
      'Oct-25',
      '1-Oct',
      '10月1日',
      'R7.10.1',
      '2025年10月',
      '2025/10/1 9:30',
      '2025-W44-1',
      '2025-W44',
      'October 1, 2025',
      '2025-02-30',
      '#N/A',
      null,
      new Date(Date.UTC(2025, 9, 15, 9, 59)),
      '2025年',
    ]),
  ).toMatchInlineSnapshot(`
    "Unexpected 45931 in column \`x\` (Excel's number of the day 2025-10-01), expected a day that exists, such as \`2025-10-27\`
        The sheet shows a number for the date: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "45931" in column \`x\` (Excel's number of the day 2025-10-01), expected a day that exists, such as \`2025-10-27\`
        The sheet shows a number for the date: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "10/1/2025" in column \`x\` (2025-10-01 or 2025-01-10), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "13/10/2025" in column \`x\` (2025-10-13), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "Oct-25" in column \`x\` (a month of 2025 or day 25 of a month), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "1-Oct" in column \`x\` (a day whose year is not whole), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "10月1日" in column \`x\` (a date without its year), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "R7.10.1" in column \`x\` (a date of an era whose name is cut short), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "2025年10月" in column \`x\` (a month), expected a day that exists, such as \`2025-10-27\`
        Write it whole, as in \`2025-10-01\`, or \`type: month\` for this column in source.yaml.
    Unexpected "2025/10/1 9:30" in column \`x\` (a time within a day), expected a day that exists, such as \`2025-10-27\`
        Write what it begins with, as in \`2025-10-01\`, once the data is counted by it.
    Unexpected "2025-W44-1" in column \`x\` (the week that begins on 2025-10-27), expected a day that exists, such as \`2025-10-27\`
        Write that day: \`2025-10-27\`.
    Unexpected "2025-W44" in column \`x\` (the week that begins on 2025-10-27), expected a day that exists, such as \`2025-10-27\`
        Write that day: \`2025-10-27\`.
    Unexpected "October 1, 2025" in column \`x\` (a date in words), expected a day that exists, such as \`2025-10-27\`
        Write the year first, \`2025-10-01\`: format the column in Excel as \`yyyy-mm-dd\`, and save it anew.
    Unexpected "2025-02-30" in column \`x\`, expected a day that exists, such as \`2025-10-27\`
    Unexpected "#N/A" in column \`x\` (an error of the sheet), expected a day that exists, such as \`2025-10-27\`
        Mend the formula.
    Unexpected null in column \`x\`, expected a value: a row cannot be told apart without it
        Write it into each row: of merged cells the first alone holds what they show.
    Unexpected 2025-10-15 09:59:00 in column \`x\` (a time within a day), expected a day that exists, such as \`2025-10-27\`
        Write what it begins with, as in \`2025-10-01\`, once the data is counted by it.
    Unexpected "2025年" in column \`x\` (a year), expected a day that exists, such as \`2025-10-27\`
        Write it whole, as in \`2025-10-01\`, or \`type: year\` for this column in source.yaml."
  `);
});

test('months and years alike', () => {
  expect(
    explainCells('month', ['Oct-25', '2025-10-01', '2025-W44', new Date(Date.UTC(2025, 9, 15))]),
  ).toMatchInlineSnapshot(`
    "Unexpected "Oct-25" in column \`x\` (a month of 2025 or day 25 of a month), expected a month, such as \`2025-10\`
        Write the year first, \`2025-10\`: format the column in Excel as \`yyyy-mm\`, and save it anew.
    Unexpected "2025-10-01" in column \`x\` (a day), expected a month, such as \`2025-10\`
        Write \`2025-10\`, or \`type: date\` for this column in source.yaml.
    Unexpected "2025-W44" in column \`x\` (the week that begins on 2025-10-27), expected a month, such as \`2025-10\`
        A week is named by the day it begins: write \`type: date\` and \`frequency: week\` in source.yaml, and that day in the data.
    Unexpected 2025-10-15 00:00:00 in column \`x\` (a day), expected a month, such as \`2025-10\`
        Write \`2025-10\`, or \`type: date\` for this column in source.yaml."
  `);
  expect(explainCells('year', ['2025年度', '2025-10'])).toMatchInlineSnapshot(`
    "Unexpected "2025年度" in column \`x\` (a fiscal year, which is no year of the calendar), expected a year, such as \`2025\`
        Write the day it begins in a column of \`type: date\`, or make it \`type: label\`.
    Unexpected "2025-10" in column \`x\` (a month), expected a year, such as \`2025\`
        Write \`2025\`, or \`type: month\` for this column in source.yaml."
  `);
});

test('cells of a sheet that are no texts', () => {
  expect(explainCells('count', [1.5, 2 ** 63, new Date(Date.UTC(2025, 9, 1))]))
    .toMatchInlineSnapshot(`
      "Unexpected 1.5 in column \`x\` (a number with a fraction), expected a whole number of 0 or more
          A count is whole: write \`type: number\` for this column in source.yaml if it is a mean or a rate.
      Unexpected 9223372036854776000 in column \`x\` (a number of more digits than a sheet keeps), expected a whole number of 0 or more
          Excel keeps 15 digits: format the column as text, and take the digits from where they come from.
      Unexpected 2025-10-01 00:00:00 in column \`x\` (a date), expected a whole number of 0 or more
          If Excel took the number for a date, format the column as text and type it again."
    `);
  expect(explainCells('count', [true])).toMatchInlineSnapshot(`
    "Unexpected true in column \`x\` (true or false), expected a number, a text or a date
        Write 1 and 0 in the sheet, or a text."
  `);
});

test('measures of a dataset that hides counts are not repeated', () => {
  expect(explainCells('count', ['1,23', '4 711', '-', 'x1'], { smallest: 10 }))
    .toMatchInlineSnapshot(`
      "Unexpected cell in column \`x\` (a number with a comma before its fraction), expected a whole number of 0 or more
          Save the data with a point there.
      Unexpected cell in column \`x\` (a number with blanks in it), expected a whole number of 0 or more
          Take the blanks out, or part the cells: two may have run together.
      Unexpected cell in column \`x\` (a sign for no value), expected a whole number of 0 or more
          Write its text under \`missing\` of \`from\` in source.yaml where it stands for an unknown value; where it stands for none, write 0 in the data.
      Unexpected cell in column \`x\`, expected a whole number of 0 or more
          Write a number in the data, or its text under \`missing\` of \`from\` in source.yaml where it stands for an unknown value."
    `);
});

test('a cell has one fault, and so has the week that follows it', () => {
  const weeks = ['2025-10-20', '2025-W44-1', '2025-11-03'];
  expect(
    explainExample(
      {
        columns: [{ name: 'week' }, { name: 'n' }],
        rows: weeks.map((week) => [week, '1']),
        textual: true,
      },
      { types: { week: 'date', n: 'count' }, frequency: 'week' },
    ),
  ).toMatchInlineSnapshot(`
    "Unexpected "2025-W44-1" in column \`week\` (the week that begins on 2025-10-27), expected a day that exists, such as \`2025-10-27\`
        Write that day: \`2025-10-27\`."
  `);
  expect(
    explainExample(
      {
        columns: [{ name: 'month' }, { name: 'n' }],
        rows: ['2025-09', '2025-W44', '2025-W44'].map((month) => [month, '1']),
        textual: true,
      },
      { types: { month: 'month', n: 'count' }, frequency: 'month' },
    ),
  ).toMatchInlineSnapshot(`
    "Unexpected "2025-W44" in column \`month\` (the week that begins on 2025-10-27), expected a month, such as \`2025-10\`
        A week is named by the day it begins: write \`type: date\` and \`frequency: week\` in source.yaml, and that day in the data.
    Unexpected "2025-W44" in column \`month\` (the week that begins on 2025-10-27), expected a month, such as \`2025-10\`
        A week is named by the day it begins: write \`type: date\` and \`frequency: week\` in source.yaml, and that day in the data."
  `);
});

test('a program is asked for what it should have written', () => {
  const columns = [{ name: 'row' }, { name: 'n' }, { name: 'share' }] as const;
  const types = { row: 'label', n: 'count', share: 'percent' } as const;
  expect(
    explainExample(
      {
        columns,
        rows: [
          ['a', '1,234', 'n/a'],
          ['b', 1.5, 1],
          ['c', -1, 1],
        ],
        textual: false,
      },
      { types },
    ),
  ).toMatchInlineSnapshot(`
    "Unexpected "1,234" in column \`n\`, expected a whole number of 0 or more
        Ask its producer for a number without quotes, and null for an unknown value.
    Unexpected "n/a" in column \`share\`, expected a number
        Ask its producer for a number without quotes, and null for an unknown value.
    Unexpected 1.5 in column \`n\` (a number with a fraction), expected a whole number of 0 or more
        A count is whole: write \`type: number\` for this column in source.yaml if it is a mean or a rate.
    Unexpected -1 in column \`n\` (a number below zero), expected a whole number of 0 or more
        Nothing is counted below 0: write \`type: number\` for this column in source.yaml if it is a difference."
  `);
  expect(
    explainExample(
      {
        columns: [
          { name: 'row', type: 'label' },
          { name: 'n', type: 'count' },
        ],
        rows: [['a', 1.5]],
        textual: false,
      },
      { types: { row: 'label', n: 'count' } },
    ),
  ).toMatchInlineSnapshot(`
    "Unexpected 1.5 in column \`n\` (a number with a fraction), expected a whole number of 0 or more
        Ask its producer for whole numbers of 0 or more, or for the type \`number\`."
  `);
});

test('a count whose point may part thousands is told, and not taken for a thousandth of itself', () => {
  expect(explainCells('count', ['12.000'])).toMatchInlineSnapshot(`
    "Unexpected "12.000" in column \`x\` (a number whose point may part thousands or begin a fraction), expected a whole number of 0 or more
        Write the number alone, without a point."
  `);
});

test('a text that is shortened is not what is to be written as missing', () => {
  const said = explainCells('count', [`unknown ${'as the sensor was moved '.repeat(3)}`]);
  expect(said).toContain('or its text under `missing` of `from` in source.yaml where it stands');
});
