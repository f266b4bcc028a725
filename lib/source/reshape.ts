import type { IssueText } from '#lib/diagnostic/issue.ts';
import { datasetVersion, type Cell } from '#lib/dataset/schema.ts';
import type { SourceColumn, SourceFile } from './source-file.ts';
import type { WireFile } from './wire.ts';

/** A dataset before it is checked, and where on the wire each of its cells was. */
export type Reshaped = {
  readonly candidate: Readonly<Record<string, unknown>>;
  /** Faults of `source.yaml` against the wire, by path in `source.yaml`. */
  readonly issues: readonly IssueText[];
  /** Index on the wire of each row and of each column; -1 where the wire has no such column. */
  readonly wireRows: readonly number[];
  readonly wireColumns: readonly number[];
  /** Names of the wire's columns that `source.yaml` does not take up. */
  readonly leftOut: readonly string[];
};

/**
 * Joins what the wire supplies (rows, period, commit) with what `source.yaml` says of it, in the
 * order of its columns; sorted by time where the first column is a time, else in the wire's order.
 */
export function reshape(id: string, source: SourceFile, wire: WireFile): Reshaped {
  const { from: _origin, columns, source: publisher, period, ...said } = source;
  const names = wire.columns.map((column) => column.name);
  const wireColumns = columns.map((column) => names.indexOf(column.from));
  const wireRows = orderOf(wire, columns[0], wireColumns[0] ?? -1);
  const commit = publisher.commit ?? wire.source?.commit;
  return {
    candidate: {
      version: datasetVersion,
      id,
      ...said,
      source: commit === undefined ? publisher : { ...publisher, commit },
      period: period ?? wire.period,
      columns: columns.map(({ from: _name, ...column }) => column),
      rows: wireRows.map((row) => wireColumns.map((column) => wire.rows[row]?.[column] ?? null)),
    },
    issues: [
      ...columns.flatMap((column, index) => columnIssues(column, index, wire)),
      ...((period ?? wire.period) ? [] : [missingPeriod]),
    ],
    wireRows,
    wireColumns,
    leftOut: names.filter((name) => !columns.some((column) => column.from === name)),
  };
}

const missingPeriod: IssueText = {
  path: ['period'],
  reason: 'Unexpected missing `period`, expected one here or in the data',
  help: 'Write `period: { from: …, to: … }`.',
  rule: 'source-period',
};

function columnIssues(column: SourceColumn, index: number, wire: WireFile): IssueText[] {
  const found = wire.columns.find((candidate) => candidate.name === column.from);
  if (!found) {
    const names = wire.columns.map((candidate) => `\`${candidate.name}\``).join(', ');
    return [
      {
        path: ['columns', index, 'from'],
        reason: `Unexpected column \`${column.from}\`, expected one that the data has`,
        help: `The data has ${names}.`,
        rule: 'source-column',
      },
    ];
  }
  if (found.type === column.type) return [];
  return [
    {
      path: ['columns', index, 'type'],
      reason: `Unexpected type \`${column.type}\` of column \`${column.id}\`, expected \`${found.type}\`, as the data says`,
      help: 'Change the type here, or ask the publisher what changed.',
      rule: 'source-column',
    },
  ];
}

function orderOf(wire: WireFile, key: SourceColumn | undefined, at: number): number[] {
  const order = wire.rows.map((_row, index) => index);
  if (key === undefined || key.type === 'label') return order;
  const keyOf = (row: number): string => keyText(wire.rows[row]?.[at] ?? null);
  return order.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b));
}

function keyText(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}
