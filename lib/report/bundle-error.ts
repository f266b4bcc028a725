import { z } from 'zod';
import type { VFileMessage } from 'vfile-message';
import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';

const complaintSchema = z.object({
  reason: z.string(),
  line: z.number().nullish(),
  column: z.number().nullish(),
});

type Complaint = z.output<typeof complaintSchema>;

/** What esbuild throws: the parser's own message is the cause of the one in `detail`. */
const bundleErrorSchema = z.object({
  errors: z
    .array(z.object({ text: z.string(), detail: z.object({ cause: complaintSchema }).optional() }))
    .min(1),
});

/**
 * The parser's complaint in the author's terms, with line and column in the author's file. Throws
 * what it is given where that is no complaint of the parser's.
 */
export function describeBundleError(error: unknown, file: string): VFileMessage[] {
  const parsed = bundleErrorSchema.safeParse(error);
  if (!parsed.success) throw error;
  return parsed.data.errors.map(({ text, detail }) => {
    const complaint = detail?.cause ?? { reason: text };
    return diagnose({
      file,
      place: placeOf(complaint),
      reason: sentenceOf(complaint.reason),
      help: helpFor(complaint.reason),
      rule: 'mdx-syntax',
    });
  });
}

/** What was not closed is named with its place in the words; else the place is the message's own. */
function placeOf({ reason, line, column }: Complaint): Place {
  const worded = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(reason);
  if (worded) return { line: Number(worded[1]), column: Number(worded[2]) };
  return { line: line ?? 1, column: column ?? 1 };
}

function sentenceOf(reason: string): string {
  const unclosed = /closing tag for `(<[^>]*>)`/.exec(reason);
  if (unclosed)
    return `Unexpected end of the passage in \`${unclosed[1] ?? ''}\`, expected its closing tag`;
  const character = /Unexpected character `(.)`.*before name/.exec(reason);
  if (character)
    return `Unexpected \`<${character[1] ?? ''}\`, expected the name of an element after \`<\``;
  if (reason.includes('closing brace')) return 'Unexpected end of the text after `{`, expected `}`';
  const plain = reason.replaceAll(/\s+/g, ' ').trim();
  return plain.startsWith('Unexpected ') ? plain : `Unexpected MDX: ${plain}`;
}

function helpFor(reason: string): string {
  if (/closing tag|closing slash/i.test(reason))
    return 'Close the element, with blank lines around the Markdown in it, or write <Name … /> where it holds nothing.';
  if (/brace|expression|acorn/i.test(reason))
    return 'A brace in prose is written &#123; or set in backticks.';
  if (reason.includes('name')) return 'A `<` in prose is written &lt; or set in backticks.';
  return 'docs/authors.md shows what a text may hold.';
}
