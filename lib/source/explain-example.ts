import { parseSourceFile } from '#lib/dataset/recipe/parse-source.ts';
import type { SourceColumn } from '#lib/dataset/recipe/source-file.ts';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { describeIssue } from '#lib/diagnostic/issue.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { OriginTable } from './origin.ts';
import { explainRows } from './explain-rows.ts';
import { reshape } from './reshape.ts';

type Table = Pick<OriginTable, 'columns' | 'rows' | 'textual'>;

type Wanted = {
  /** Types of the columns, by their names. */
  readonly types: Readonly<Record<string, SourceColumn['type']>>;
  readonly from?: Readonly<Record<string, unknown>>;
  readonly frequency?: string;
  readonly protect?: Readonly<Record<string, unknown>>;
};

const title = { ja: '名', en: 'Name' };

/** For tests: what is said of the rows of a table that is to become a dataset, each fault with its help below it. */
export function explainExample(
  table: Table,
  { types, from = { file: 'a.csv' }, frequency, protect = {} }: Wanted,
): string {
  const said = {
    from,
    title,
    description: title,
    source: { name: title, licence: { id: 'CC0-1.0' } },
    unit: title,
    period: { from: '2000', to: '2099' },
    frequency: frequency ?? (Object.values(types)[0] === 'label' ? 'none' : 'irregular'),
    timeZone: null,
    columns: Object.entries(types).map(([name, type]) => ({
      id: name.replaceAll(' ', '_'),
      from: name,
      title,
      role: roleOf(type),
      type,
    })),
    protect,
  };
  const source = getValue(parseSourceFile({ file: 'source.yaml', text: JSON.stringify(said) }));
  const placed = { ...table, placeOf: () => undefined };
  const reshaped = reshape('example', source, { table: placed, names: [] });
  const checked = datasetSchema.safeParse(reshaped.candidate, { reportInput: true });
  const issues = (checked.error?.issues ?? []).flatMap((issue) => describeIssue(issue));
  return explainRows(issues, { source, table, reshaped })
    .map(({ reason, help }) => (help === undefined ? reason : `${reason}\n    ${help}`))
    .join('\n');
}

/** For tests: the same of cells of people's, all of one column; rows are told apart by letters. */
export function explainCells(
  type: SourceColumn['type'],
  cells: OriginTable['rows'][number],
  protect?: Readonly<Record<string, unknown>>,
): string {
  return explainExample(
    {
      columns: [{ name: 'row' }, { name: 'x' }],
      rows: cells.map((cell, at) => [String.fromCharCode(97 + at), cell]),
      textual: true,
    },
    { types: { row: 'label', x: type }, ...(protect === undefined ? {} : { protect }) },
  );
}

function roleOf(type: SourceColumn['type']): 'measure' | 'attribute' | 'dimension' {
  switch (type) {
    case 'count':
    case 'number':
    case 'percent':
      return 'measure';
    case 'text':
    case 'bilingual':
    case 'addresses':
      return 'attribute';
    default:
      return 'dimension';
  }
}
