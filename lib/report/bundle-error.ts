import { z } from 'zod';
import type { VFileMessage } from 'vfile-message';
import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';

/** What esbuild throws: the parser's own message lies in `detail`. */
const bundleErrorSchema = z.object({
  errors: z.array(
    z.object({
      text: z.string(),
      location: z.object({ line: z.number(), column: z.number() }).nullish(),
      detail: z.unknown(),
    }),
  ),
});

const detailSchema = z.object({
  reason: z.string(),
  line: z.number().nullish(),
  column: z.number().nullish(),
});

/** The parser's complaint in the author's terms, with line and column in the author's file. */
export function describeBundleError(
  error: unknown,
  text: { readonly file: string; readonly body: string },
): VFileMessage[] {
  const parsed = bundleErrorSchema.safeParse(error);
  if (!parsed.success || parsed.data.errors.length === 0) throw error;
  return parsed.data.errors.map(({ text: said, location, detail }) => {
    const message = detailSchema.safeParse(detail);
    const reason = message.success ? message.data.reason : said;
    const place = placeOf(
      reason,
      message.success ? message.data : undefined,
      location ?? undefined,
    );
    return diagnose({
      file: text.file,
      place,
      reason: sentenceOf(reason),
      help: helpFor(reason),
      rule: 'mdx-syntax',
    });
  });
}

/** An unclosed tag carries its place only in words: «… `<b>` (7:9-7:12) …». */
function placeOf(
  reason: string,
  detail:
    | { readonly line?: number | null | undefined; readonly column?: number | null | undefined }
    | undefined,
  location: { readonly line: number; readonly column: number } | undefined,
): Place {
  if (typeof detail?.line === 'number') return { line: detail.line, column: detail.column ?? 1 };
  const worded = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(reason);
  if (worded) return { line: Number(worded[1]), column: Number(worded[2]) };
  return location === undefined
    ? { line: 1, column: 1 }
    : { line: location.line, column: location.column + 1 };
}

function sentenceOf(reason: string): string {
  const unclosed =
    /Expected a closing tag for `(<[^>]*>)`/.exec(reason) ??
    /expected (?:a )?corresponding closing tag for `(<[^>]*>)`/i.exec(reason);
  if (unclosed)
    return `Unexpected end of the passage inside \`${unclosed[1] ?? ''}\`, expected its closing tag`;
  const character = /Unexpected character `(.)`[^,]*before name/.exec(reason);
  if (character)
    return `Unexpected \`${character[1] ?? ''}\` after \`<\`, expected the name of an element`;
  const plain = (reason.split('\n')[0] ?? reason).replaceAll(/\s+/g, ' ').trim();
  return plain.startsWith('Unexpected ') ? plain : `Unexpected MDX: ${plain}`;
}

function helpFor(reason: string): string {
  if (/closing tag/i.test(reason))
    return 'Close the element, with blank lines around the Markdown in it, or write <Name … /> where it holds nothing.';
  if (/before name|name/.test(reason)) return 'A `<` in prose is written &lt; or set in backticks.';
  if (/acorn|expression/i.test(reason))
    return 'A brace in prose is written &#123; or set in backticks.';
  return 'docs/authors.md shows what a text may hold.';
}
