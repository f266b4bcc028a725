import { formsOf } from './secret-forms.ts';
import { bytesOf, spellingsOf, type Span, type Spelling } from './spelling.ts';

/** What stands in the place of a secret. */
const mark = '•••';

/** Puts a mark in the place of every secret. */
export type Redact = (text: string) => string;

/**
 * Makes the one function that all words of the http source go through before anyone reads them. It finds
 * each secret as it is, whatever the case, percent-encoded in whole or in part, once or twice, escaped as
 * JSON does it, and in base64, alone or within a longer text.
 */
export function redactor(secrets: readonly string[]): Redact {
  const forms = secrets.flatMap((secret) => formsOf(secret)).map(bytesOf);
  if (forms.length === 0) return (text) => text;
  return (text) =>
    cover(
      text,
      spellingsOf(text).flatMap((spelling) => forms.flatMap((form) => findAll(form, spelling))),
    );
}

function findAll(form: string, { bytes, spans }: Spelling): Span[] {
  const found: Span[] = [];
  for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + 1))
    found.push({ start: spans[at]?.start ?? 0, end: spans[at + form.length - 1]?.end ?? 0 });
  return found;
}

/** Covers stretches that touch or overlap with one mark. */
function cover(text: string, spans: readonly Span[]): string {
  let covered = '';
  let at = 0;
  let isOpen = false;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at || !isOpen) covered += text.slice(at, start) + mark;
    isOpen = true;
    at = Math.max(at, end);
  }
  return covered + text.slice(at);
}
