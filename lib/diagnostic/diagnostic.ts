import { VFileMessage } from 'vfile-message';

/** A place in a file, as unist counts: line and column from 1. */
export type Place = { readonly line: number; readonly column: number };

export type DiagnosticInput = {
  /** Path of the file, relative to where the command was started. */
  readonly file: string;
  readonly place?: Place | undefined;
  /** One sentence: «Unexpected X, expected Y». */
  readonly reason: string;
  /** What the author can do about it. */
  readonly help?: string | undefined;
  /** Stable rule id, e.g. `figure-alt`. */
  readonly rule: string;
  readonly severity?: 'error' | 'warning' | undefined;
};

/**
 * Makes the one form in which Kansoku says that something is wrong: a VFileMessage with a file, a
 * place, a rule id and, in `note`, what to do.
 */
export function diagnose(input: DiagnosticInput): VFileMessage {
  const message = new VFileMessage(input.reason, {
    ...(input.place ? { place: { line: input.place.line, column: input.place.column } } : {}),
    ruleId: input.rule,
    source: 'kansoku',
  });
  message.file = input.file;
  message.fatal = input.severity !== 'warning';
  if (input.help !== undefined) message.note = input.help;
  message.stack = stackOf(input);
  return message;
}

/**
 * The author's place in the form of a stack. A message has none of its own, and React 19.3 under
 * development cannot pass an error without a frame between components: the page never comes.
 */
function stackOf({ reason, file, place }: DiagnosticInput): string {
  return `${reason}\n    at ${file}:${place?.line ?? 1}:${place?.column ?? 1}`;
}

/** True for a diagnostic that stops a build. */
export function isError(message: VFileMessage): boolean {
  return message.fatal === true;
}
