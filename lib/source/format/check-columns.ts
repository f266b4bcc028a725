import type { Fault } from '#lib/diagnostic/faults.ts';
import { showName } from '../scan-name.ts';

type Told = Pick<Fault, 'reason' | 'help'>;

/** What is wrong with each name of a header: nothing there, or a name that stands there before. */
export function findNameFaults(
  names: readonly string[],
): readonly (Told & { readonly column: number })[] {
  if (names.every((name) => name === ''))
    return [
      {
        column: 0,
        reason: 'Unexpected empty first row, expected the names of the columns',
        help: 'Remove what stands above the table.',
      },
    ];
  return names.flatMap((name, column) => {
    if (name === '')
      return [
        {
          column,
          reason: `Unexpected column ${column + 1} without a name, expected one in the first row`,
          help: 'The first row names the columns; remove titles above it and empty columns beside it.',
        },
      ];
    const first = names.indexOf(name);
    if (first === column) return [];
    const shown = showName(name, column);
    return [
      {
        column,
        reason: shown.startsWith('`')
          ? `Unexpected second column ${shown}, expected each name once`
          : `Unexpected ${shown} with the name of column ${first + 1}, expected each name once`,
        help: 'Rename one of them.',
      },
    ];
  });
}
