import type { VFileMessage } from 'vfile-message';

/**
 * One diagnostic as the author reads it: `file:line:col  error  Unexpected X, expected Y  rule-id`,
 * and under it, indented, what to do.
 */
export function formatDiagnostic(message: VFileMessage): string {
  const where = [message.file, message.line ?? 1, message.column ?? 1].join(':');
  const level = message.fatal === true ? 'error' : 'warning';
  const line = [where, level, message.reason, message.ruleId ?? 'unknown'].join('  ');
  return message.note ? `${line}\n    ${message.note}` : line;
}

/** All diagnostics, ordered by file and place, and a closing count. */
export function formatDiagnostics(messages: readonly VFileMessage[]): string {
  const errors = messages.filter((message) => message.fatal === true).length;
  const warnings = messages.length - errors;
  const lines = sortDiagnostics(messages).map(formatDiagnostic);
  return [
    ...lines,
    `${errors} ${plural('error', errors)}, ${warnings} ${plural('warning', warnings)}`,
  ].join('\n');
}

/** By file, then line, then column: the order in which an author mends them. */
export function sortDiagnostics(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
