import type { VFileMessage } from 'vfile-message';
import { diagnose, type DiagnosticInput } from './diagnostic.ts';
import { sortDiagnostics } from './format.ts';

/** What is wrong with a file, and its place when that is asked for. */
export type Fault = Omit<DiagnosticInput, 'place'> & {
  readonly place: () => DiagnosticInput['place'];
};

/** As many as are read: a column of the wrong kind has a fault in every row. */
const mostFaults = 200;

/** The first faults as diagnostics, and how many more there are. */
export function diagnoseFaults(faults: readonly Fault[]): readonly VFileMessage[] {
  const messages = sortDiagnostics(
    faults.slice(0, mostFaults).map((fault) => diagnose({ ...fault, place: fault.place() })),
  );
  const last = messages.at(-1);
  const more = faults.length - messages.length;
  if (last?.file === undefined || more === 0) return messages;
  const closing = diagnose({
    file: last.file,
    place: { line: last.line ?? 1, column: last.column ?? 1 },
    reason: `Unexpected ${more} more ${more === 1 ? 'fault' : 'faults'} like these, expected none`,
    help: 'Mend these first: the others may well go with them.',
    rule: 'more-faults',
  });
  return [...messages, closing];
}
