import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { diagnose, type Place } from './diagnostic.ts';
import { describeIssue } from './issue.ts';
import { describeJsonFault, findJsonFault } from './json-fault.ts';
import { noteKnownKeys } from './known-keys.ts';
import { failure, success, type Result } from './result.ts';
import { describeYamlFault, findAliasFault } from './yaml-fault.ts';

export type SourceText = {
  /** Path shown to the author. */
  readonly file: string;
  readonly text: string;
  /** Lines that stand before the text in its file (front matter begins below a `---`). */
  readonly lineOffset?: number | undefined;
  /** The page of documentation that lists its keys; the authors' own where left out. */
  readonly docs?: string | undefined;
};

/**
 * The one door by which YAML comes in: parsed by the core schema (dates stay text), checked against
 * the schema, every fault with its line and column. Fails with `yaml-syntax` or `schema`.
 */
export function parseYaml<S extends z.ZodType>(source: SourceText, schema: S): Result<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(withoutMark(source.text), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
  });
  // One slip, such as a tab, is followed by complaints about all that comes after it: the first tells.
  const [error] = document.errors;
  if (error !== undefined) {
    return failure(
      diagnose({
        file: source.file,
        place: placeAt(lines, error.pos[0], source.lineOffset),
        reason: describeYamlFault(error),
        help: 'Check indentation and quotes; a text with a colon or a leading symbol wants quotes around it.',
        rule: 'yaml-syntax',
      }),
    );
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    const { position, ...fault } = findAliasFault(document);
    return failure(
      diagnose({
        file: source.file,
        place: placeAt(lines, position, source.lineOffset),
        rule: 'yaml-syntax',
        ...fault,
      }),
    );
  }
  return checkAgainst(data, schema, source, (path) =>
    placeOf(document, lines, path, source.lineOffset),
  );
}

/**
 * Finds places in a YAML text for faults that only show later, when names are resolved. The text is
 * read again, and only when a place is asked for.
 */
export function yamlPlaces(source: SourceText): (path: readonly PropertyKey[]) => Place {
  const lines = new LineCounter();
  let document: Document | undefined;
  return (path) => {
    document ??= parseDocument(withoutMark(source.text), {
      lineCounter: lines,
      prettyErrors: false,
      schema: 'core',
    });
    return placeOf(document, lines, path, source.lineOffset);
  };
}

/**
 * The one door by which JSON comes in. Strict JSON; where it is broken or does not fit, the place is
 * looked up by reading the same text as YAML, of which JSON is a part. Fails with `json-syntax` or
 * `schema`.
 */
export function parseJson<S extends z.ZodType>(source: SourceText, schema: S): Result<z.output<S>> {
  const text = withoutMark(source.text);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return failure(
      diagnose({
        file: source.file,
        place: findJsonFault(text, error),
        reason: `Unexpected JSON: ${describeJsonFault(error)}`,
        help: 'The file is cut short or is not JSON; pull the dataset again.',
        rule: 'json-syntax',
      }),
    );
  }
  const lines = new LineCounter();
  let document: Document | undefined;
  return checkAgainst(data, schema, source, (path) => {
    document ??= parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return placeOf(document, lines, path, source.lineOffset);
  });
}

function checkAgainst<S extends z.ZodType>(
  data: unknown,
  schema: S,
  source: SourceText,
  find: (path: readonly PropertyKey[]) => Place,
): Result<z.output<S>> {
  const parsed = schema.safeParse(data, { reportInput: true, error: noteKnownKeys });
  if (parsed.success) return success(parsed.data);
  return failure(
    ...parsed.error.issues.flatMap((issue) =>
      describeIssue(issue, { docs: source.docs }).map(({ path, reason, help, rule }) =>
        diagnose({ file: source.file, place: find(path), reason, help, rule: rule ?? 'schema' }),
      ),
    ),
  );
}

/** Place of the node at a path, or of the nearest parent that exists. */
function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  offset = 0,
): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return placeAt(lines, node.range[0], offset);
  }
  return { line: 1 + offset, column: 1 };
}

function hasRange(node: unknown): node is { range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function placeAt(lines: LineCounter, position: number, offset = 0): Place {
  const { line, col } = lines.linePos(position);
  return { line: Math.max(1, line) + offset, column: Math.max(1, col) };
}

/** A text without the byte-order mark that some editors put first. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
