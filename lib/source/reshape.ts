import type { SourceColumn, SourceFile } from '#lib/dataset/recipe/source-file.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import type { OriginTable } from './origin.ts';
import type { Names } from './protect/scan.ts';
import { readCell } from './cells/read-cell.ts';
import { showName } from './scan-name.ts';

/** A dataset before it is checked, and where in its origin each of its cells was. */
export type Reshaped = {
  readonly candidate: Readonly<Record<string, unknown>> & {
    readonly rows: readonly (readonly unknown[])[];
  };
  /** Faults of `source.yaml` against the origin, by path in `source.yaml`. */
  readonly issues: readonly IssueText[];
  /** Index in the origin of each row and of each column; -1 where the origin has no such column. */
  readonly originRows: readonly number[];
  readonly originColumns: readonly number[];
  /** The origin's columns that `source.yaml` neither takes up nor drops, as words call them. */
  readonly leftOut: readonly string[];
};

/**
 * Joins what the origin supplies (rows, period, commit) with what `source.yaml` says of it, in the
 * order of its columns; sorted by time where the first column is a time, else in the origin's order.
 * Names of columns that must not be told (`showName`) are in none of the words.
 */
export function reshape(
  id: string,
  source: SourceFile,
  { table, names: untold }: { readonly table: OriginTable; readonly names: Names },
): Reshaped {
  const {
    from: _from,
    drop,
    protect: _protect,
    columns,
    source: publisher,
    period,
    ...said
  } = source;
  const names = table.columns.map((column) => column.name);
  const shown = names.map((name, at) => showName(name, at, { names: untold }));
  const originColumns = columns.map((column) => names.indexOf(column.from));
  const read = (row: number): readonly unknown[] =>
    columns.map((column, index) => {
      const at = originColumns[index] ?? -1;
      const typed = table.columns[at]?.type !== undefined;
      return readCell(table.rows[row]?.[at] ?? null, column.type, {
        typed,
        textual: table.textual,
      });
    });
  const { order, rows } = sortRows(
    table.rows.map((_row, index) => read(index)),
    columns[0],
  );
  const commit = publisher.commit ?? table.commit;
  return {
    candidate: {
      version: datasetVersion,
      id,
      ...said,
      source: commit === undefined ? publisher : { ...publisher, commit },
      period: period ?? table.period,
      columns: columns.map(({ from: _name, ...column }) => column),
      rows,
    },
    issues: [
      ...columns.flatMap((column, index) => columnIssues(column, index, { table, shown })),
      ...drop.flatMap((name, index) => dropIssues(name, index, { names, shown })),
      ...((period ?? table.period) ? [] : [missingPeriod]),
    ],
    originRows: order,
    originColumns,
    leftOut: shown.filter((_shown, at) => {
      const name = names[at] ?? '';
      return !drop.includes(name) && !columns.some((column) => column.from === name);
    }),
  };
}

const missingPeriod: IssueText = {
  path: ['period'],
  reason: 'Unexpected missing `period`, expected one here or in the data',
  help: 'Write `period: { from: …, to: … }`.',
  rule: 'source-period',
};

function columnIssues(
  column: SourceColumn,
  index: number,
  { table, shown }: { readonly table: OriginTable; readonly shown: readonly string[] },
): IssueText[] {
  const found = table.columns.find((candidate) => candidate.name === column.from);
  if (!found) {
    return [
      {
        path: ['columns', index, 'from'],
        reason: `Unexpected column \`${column.from}\`, expected one that the data has`,
        help: `The data has ${shown.join(', ')}.`,
        rule: 'source-column',
      },
    ];
  }
  if (found.type === undefined || found.type === column.type) return [];
  return [
    {
      path: ['columns', index, 'type'],
      reason: `Unexpected type \`${column.type}\` of column \`${column.id}\`, expected \`${found.type}\`, as the data says`,
      help: 'Change the type here, or ask the publisher what changed.',
      rule: 'source-column',
    },
  ];
}

function dropIssues(
  name: string,
  index: number,
  { names, shown }: { readonly names: readonly string[]; readonly shown: readonly string[] },
): IssueText[] {
  if (names.includes(name)) return [];
  const told = names.filter((other, at) => shown[at] === `\`${other}\``);
  return [
    {
      path: ['drop', index],
      reason: `Unexpected column \`${name}\` to drop, expected one that the data has`,
      help: didYouMean(name, told) ?? 'Leave it out of `drop`, or ask the publisher what changed.',
      rule: 'source-column',
    },
  ];
}

/** Rows in order of time, and where each was; as they came where the first column is no time. */
function sortRows(
  rows: readonly (readonly unknown[])[],
  key: SourceColumn | undefined,
): { readonly order: readonly number[]; readonly rows: readonly (readonly unknown[])[] } {
  const order = rows.map((_row, index) => index);
  if (key !== undefined && key.type !== 'label') {
    const keys = rows.map((row) => (typeof row[0] === 'string' ? row[0] : ''));
    const keyAt = (index: number): string => keys[index] ?? '';
    order.sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : keyAt(a) > keyAt(b) ? 1 : a - b));
  }
  return { order, rows: order.map((index) => rows[index] ?? []) };
}
