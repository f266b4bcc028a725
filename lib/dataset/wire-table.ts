import { z } from 'zod';

/** As much of a wire as its table can be checked by, whatever else is wrong with it. */
const tableSchema = z.object({
  columns: z.array(z.object({ name: z.string() })),
  rows: z.array(z.array(z.unknown())),
  period: z.unknown().optional(),
});

const spanSchema = z.object({ from: z.string(), to: z.string() });

type Table = z.output<typeof tableSchema>;

export function isTable(data: unknown): data is Table {
  return tableSchema.safeParse(data).success;
}

/** What a schema of parts cannot say: rows as long as the columns, each name once, a period that does not end before it begins. */
export function checkWireTable(
  { columns, rows, period }: Table,
  context: z.core.$RefinementCtx,
): void {
  const report = (path: PropertyKey[], message: string, rule: string): void => {
    context.addIssue({ code: 'custom', path, message, params: { rule } });
  };
  const names = new Set<string>();
  columns.forEach(({ name }, index) => {
    if (names.has(name))
      report(
        ['columns', index, 'name'],
        `Unexpected second column \`${name}\`, expected each name once`,
        'wire-columns',
      );
    names.add(name);
  });
  rows.forEach((row, index) => {
    if (row.length !== columns.length)
      report(
        ['rows', index],
        `Unexpected row of ${row.length} cells, expected ${columns.length}, one a column`,
        'wire-rows',
      );
  });
  const span = spanSchema.safeParse(period).data;
  if (span && span.from.slice(0, span.to.length) > span.to)
    report(
      ['period', 'to'],
      `Unexpected period from ${span.from} to ${span.to}, expected an end that is not before its start`,
      'wire-period',
    );
}
