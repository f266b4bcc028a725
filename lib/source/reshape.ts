import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import type { OriginTable } from './origin.ts';
import { readCell } from './read-cell.ts';
import type { SourceColumn, SourceFile } from './source-file.ts';

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
  /** Names of the origin's columns that `source.yaml` neither takes up nor drops. */
  readonly leftOut: readonly string[];
};

/**
 * Joins what the origin supplies (rows, period, commit) with what `source.yaml` says of it, in the
 * order of its columns; sorted by time where the first column is a time, else in the origin's order.
 */
export function reshape(id: string, source: SourceFile, table: OriginTable): Reshaped {
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
      ...columns.flatMap((column, index) => columnIssues(column, index, table)),
      ...drop.flatMap((name, index) => dropIssues(name, index, names)),
      ...((period ?? table.period) ? [] : [missingPeriod]),
    ],
    originRows: order,
    originColumns,
    leftOut: names.filter(
      (name) => !drop.includes(name) && !columns.some((column) => column.from === name),
    ),
  };
}

const missingPeriod: IssueText = {
  path: ['period'],
  reason: 'Unexpected missing `period`, expected one here or in the data',
  help: 'Write `period: { from: …, to: … }`.',
  rule: 'source-period',
};

function columnIssues(column: SourceColumn, index: number, table: OriginTable): IssueText[] {
  const found = table.columns.find((candidate) => candidate.name === column.from);
  if (!found) {
    const names = table.columns.map((candidate) => `\`${candidate.name}\``).join(', ');
    return [
      {
        path: ['columns', index, 'from'],
        reason: `Unexpected column \`${column.from}\`, expected one that the data has`,
        help: `The data has ${names}.`,
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

function dropIssues(name: string, index: number, names: readonly string[]): IssueText[] {
  if (names.includes(name)) return [];
  return [
    {
      path: ['drop', index],
      reason: `Unexpected column \`${name}\` to drop, expected one that the data has`,
      help: didYouMean(name, names) ?? 'Leave it out of `drop`, or ask the publisher what changed.',
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
