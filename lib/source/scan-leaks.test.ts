import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, exampleWire, writeSource } from './example.ts';
import { makeDataset } from './make-dataset.ts';
import type { OriginCell, OriginTable } from './origin.ts';
import type { Secret } from './secrets.ts';

type Given = {
  readonly source?: Readonly<Record<string, unknown>>;
  readonly table?: Partial<OriginTable>;
  readonly names?: readonly string[];
  readonly secrets?: readonly Secret[];
};

/** What the author reads of the example with something else in it; the first line of each fault. */
function told({ source = {}, table, names, secrets }: Given): string {
  const made = makeDataset(
    'scans',
    { file: 'source.yaml', text: writeSource({ ...exampleSource, ...source }) },
    {
      file: 'origin.csv',
      table: {
        columns: exampleWire.columns.map(({ name }) => ({ name })),
        rows: exampleWire.rows,
        textual: false,
        period: exampleWire.period,
        placeOf: (row = 0, column = 0) => ({ line: row + 2, column: column + 1 }),
        ...table,
      },
    },
    names,
    secrets,
  );
  return formatDiagnostics(made.ok ? made.value.warnings : made.messages);
}

const secrets = [{ variable: 'TOKEN', value: 'Tok/1' }];

function withCell(cell: OriginCell): Partial<OriginTable> {
  return {
    columns: ['month', 'share', 'same year', 'note'].map((name) => ({ name })),
    rows: [['2025-10', 0.25, 40, cell]],
  };
}

test('a secret in a cell is refused, whatever its form, and never repeated', () => {
  expect(told({ table: withCell('by tok/1.'), secrets })).toMatchInlineSnapshot(`
    "origin.csv:2:4  error  Unexpected value of \`TOKEN\` in \`note\` of row 1, expected nobody to repeat it  source-auth
        Tell the publisher, and ask for a new one; nothing was written.
    1 error, 0 warnings"
  `);
  const encoded = Buffer.from('Tok/1').toString('base64');
  for (const cell of [
    encoded,
    'tok%2F1',
    String.raw`Tok\/1`,
    ['a', 'Tok/1'],
    { ja: 'Tok/1', en: '' },
  ])
    expect(told({ table: withCell(cell), secrets })).toContain('source-auth');
  expect(told({ table: withCell('token'), secrets })).not.toContain('source-auth');
});

test('nor is it let pass in the name of a column, the commit, or the period', () => {
  const columns = ['month', 'share', 'Tok/1'].map((name) => ({ name }));
  const rows = [['2025-10', 0.25, 'Tok/1']];
  const faults = told({ table: { columns, rows, commit: 'Tok/1' }, secrets });
  expect(faults.match(/`TOKEN` in [^,]*/g)).toEqual([
    '`TOKEN` in the commit of the data',
    '`TOKEN` in the name of column 3',
    '`TOKEN` in column 3 of row 1',
  ]);
  expect(faults).not.toMatch(/tok\/1/i);
  expect(told({ table: { period: { from: 'Tok/1', to: '2025' } }, secrets })).toContain(
    'in the period of the data',
  );
});

test('a row in the place of the header is not repeated', () => {
  const columns = ['2025-10', '192.0.2.77', 'Acme Networks'].map((name) => ({ name }));
  const faults = told({ table: { columns }, names: ['Acme Networks'], source: { drop: ['Acme'] } });
  expect(faults).toContain('The data has `2025-10`, column 2, column 3.');
  expect(faults).not.toMatch(/192|Acme N/);
});

test('a column that is left out is called by its number where its name must not be told', () => {
  const columns = ['month', 'share', 'same year', 'mail.example.com'].map((name) => ({ name }));
  expect(told({ table: { columns } })).toContain('Unexpected column 4 in the data, expected one');
  expect(told({ table: { columns } })).not.toContain('mail');
});

test('a commit that is a sentence, or in which there is what must not be told, is refused', () => {
  expect(told({ table: { commit: 'of 192.0.2.77' } })).toMatchInlineSnapshot(`
    "origin.csv:1:1  error  Unexpected commit of the data, expected up to 64 letters, digits or \`. _ + -\` in which there is no address, host or name: it is not repeated here  source-commit
        Ask the publisher for the hash of a commit, or for none.
    1 error, 0 warnings"
  `);
  for (const commit of ['', '192.0.2.77', 'mail.example.com', 'Acme', 'a'.repeat(65)])
    expect(told({ table: { commit }, names: ['Acme'] })).toContain('source-commit');
  for (const commit of ['3700e13b739a', 'v1.2.3+4', '2025-10-27'])
    expect(told({ table: { commit } })).not.toContain('source-commit');
});
