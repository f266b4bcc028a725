import type { VFileMessage } from 'vfile-message';

/** What a parser gives: the value, or every diagnostic that stood in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly messages: readonly VFileMessage[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(...messages: readonly VFileMessage[]): Result<never> {
  return { ok: false, messages };
}

/** Carries diagnostics out of a place that can only throw; caught at the rim of each command. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError';
  readonly messages: readonly VFileMessage[];

  constructor(messages: readonly VFileMessage[]) {
    super(messages.map((message) => message.reason).join('\n'));
    this.messages = messages;
  }
}

/** The value of a result. Throws DiagnosticError where there is none. */
export function getValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new DiagnosticError(result.messages);
}
