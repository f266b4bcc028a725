import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';

export type SplitText = {
  /** The YAML between the fences. */
  readonly yaml: string;
  /** Lines before the YAML, for places in diagnostics. */
  readonly yamlOffset: number;
  /** The text with the lines of the head left empty, so that line numbers hold. */
  readonly body: string;
};

/**
 * Cuts the head from an MDX text by its `---` lines alone. A fence that names a language (`---js`)
 * is refused and never handed on: readers of front matter are known to execute it.
 */
export function splitFrontMatter(file: string, text: string): Result<SplitText> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines[0] ?? '';
  if (/^---\s*\S/.test(first)) {
    return failure(
      diagnose({
        file,
        place: { line: 1, column: 4 },
        reason: `Unexpected \`${first.trim()}\`, expected \`---\` alone`,
        help: 'The head of a text is YAML; other languages are never read.',
        rule: 'front-matter-language',
      }),
    );
  }
  const end =
    first.trimEnd() === '---'
      ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
      : -1;
  if (end === -1) {
    return failure(
      diagnose({
        file,
        place: { line: 1, column: 1 },
        reason: 'Unexpected text without a head, expected YAML between two lines of `---`',
        help: 'Begin with `---`, then title, summary, state and published, then `---`.',
        rule: 'front-matter-missing',
      }),
    );
  }
  const blank = Array.from({ length: end + 1 }, () => '');
  return success({
    yaml: lines.slice(1, end).join('\n'),
    yamlOffset: 1,
    body: [...blank, ...lines.slice(end + 1)].join('\n'),
  });
}
