/**
 * The rule ids of the http source. `source-encoding-content` is of the HTTP header Content-Encoding;
 * `source-encoding` is of text.
 */
type HttpRule =
  | 'source-fetch'
  | 'source-timeout'
  | 'source-size'
  | 'source-redirect'
  | 'source-auth'
  | 'source-html'
  | 'source-truncated'
  | 'source-encoding-content';

/** Why a body could not be fetched. Its words may hold what a server echoed: redact them. */
export type HttpFault = {
  readonly reason: string;
  readonly help: string;
  readonly rule: HttpRule;
  /** True where another try may go better. */
  readonly passing?: boolean | undefined;
  /** How long the server asks to wait before another try. */
  readonly waitMs?: number | undefined;
};

/** What one step of one try came to. */
export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: HttpFault };

export function failed(fault: HttpFault): { readonly ok: false; readonly fault: HttpFault } {
  return { ok: false, fault };
}

/** `(tried once)`, `(tried 4 times)`. */
export function wordTries(tries: number): string {
  return tries === 1 ? '(tried once)' : `(tried ${tries} times)`;
}

/** Seconds as a sentence has them: `0.3 s`, `20 s`. */
export function wordSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
