import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import path from 'node:path';
import { bundleMDX } from 'mdx-bundler';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isError } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatChange, formatValue } from '#lib/value/format.ts';
import type { Value } from '#lib/value/value.ts';
import type { Unresolved } from './report.ts';
import { describeBundleError } from './bundle-error.ts';
import { markNotes, notePrefix } from './notes.ts';
import { refuseElements } from './rules/elements.ts';
import { refuseFootnotes } from './rules/footnotes.ts';
import { refuseHeadings } from './rules/headings.ts';
import { refuseFragments, refuseLinks, type FragmentLink } from './rules/links.ts';
import { refuseProgram } from './rules/program.ts';
import { resolveReferences, type Exhibit } from './rules/references.ts';
import { Findings } from './rules/rule.ts';
import { refuseValues } from './rules/values.ts';
import { numberSections, type Section, type SectionStyle } from './sections.ts';

export type TextToCompile = {
  /** Path shown to the author, relative to where the command was started. */
  readonly file: string;
  /** The text with the lines of its head left empty. */
  readonly body: string;
  readonly locale: Locale;
  /** Explicit number of each figure of figures.yaml, by id. */
  readonly figures: ReadonlyMap<string, string | undefined>;
  readonly values: ReadonlyMap<string, Value>;
  readonly unresolved: Unresolved;
  /** How the periodical marks a note: `注{n}`. */
  readonly note: string;
  readonly sections: SectionStyle;
  readonly chapter: string | undefined;
  /** Whether a path without its language is a page of this site in this language. */
  readonly hasPath: (path: string) => boolean;
};

export type CompiledText = {
  /** A function body, to be run in server code with the JSX runtime as its scope. */
  readonly code: string;
  readonly sections: readonly Section[];
  /** Figures, then tables, each in order of appearance. */
  readonly exhibits: readonly Exhibit[];
  readonly messages: readonly VFileMessage[];
};

/**
 * A path at which no file lies: the bundler reads a file that exists from the disk and passes over
 * the text it was given, head and all.
 */
function nowhere(file: string): string {
  return path.join(process.cwd(), '.kansoku', 'text', file.replaceAll('..', '_'));
}

const noteWords = {
  ja: { label: '注', back: (index: number) => `本文の参照箇所へ戻る(${index + 1})` },
  en: { label: 'Notes', back: (index: number) => `Back to where note ${index + 1} is referred to` },
} as const;

/**
 * Checks a text against every rule and compiles it by mdx-bundler. Fails with all that the rules
 * found, or with the place where the text is not MDX (`mdx-syntax`).
 */
export async function compileText(text: TextToCompile): Promise<Result<CompiledText>> {
  const findings = new Findings(text.file);
  let sections: Section[] = [];
  let exhibits: Exhibit[] = [];
  const fragments: FragmentLink[] = [];
  const check = () => (tree: MdastRoot) => {
    refuseProgram(findings)(tree);
    refuseElements(findings)(tree);
    refuseLinks(findings, { hasPath: text.hasPath, fragments })(tree);
    refuseHeadings(findings)(tree);
    refuseFootnotes(findings)(tree);
    refuseValues(findings, text.values, text.unresolved)(tree);
    exhibits = resolveReferences(tree, findings, {
      numbers: text.figures,
      unresolved: text.unresolved,
    });
  };
  const spell = (name: string, of: string): string => {
    const value = text.values.get(of);
    if (value === undefined) return '';
    if (name !== 'Change') return formatValue(value, text.locale);
    return value.change.kind === 'known' ? formatChange(value, text.locale) : '';
  };
  const arrange = () => (tree: HastRoot) => {
    sections = numberSections(tree, text.sections, text.chapter, spell);
    markNotes(tree, text.note);
    refuseFragments(findings, fragments, new Set([...sections, ...exhibits].map(({ id }) => id)));
  };
  try {
    const { code } = await bundleMDX({
      source: new VFile({ path: nowhere(text.file), value: text.body }),
      cwd: process.cwd(),
      mdxOptions: (options: object) => ({
        ...options,
        remarkPlugins: [remarkGfm, check],
        rehypePlugins: [[rehypeHighlight, { detect: false }], arrange],
        remarkRehypeOptions: {
          clobberPrefix: notePrefix,
          footnoteLabel: noteWords[text.locale].label,
          footnoteLabelProperties: { className: ['notes-title'] },
          footnoteBackLabel: noteWords[text.locale].back,
        },
        // Alignment as attribute, not as style: the site's CSP allows no inline style.
        tableCellAlignToStyle: false,
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    });
    if (findings.messages.some(isError)) return failure(...findings.messages);
    return success({ code, sections, exhibits, messages: findings.messages });
  } catch (error) {
    if (findings.messages.some(isError)) return failure(...findings.messages);
    return failure(...describeBundleError(error, text.file));
  }
}
