import type { z } from 'zod';

export type IssueText = {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly help?: string | undefined;
  readonly rule?: string | undefined;
};

/**
 * A zod issue in the author's words, «Unexpected X at `path`, expected Y». A custom issue may carry
 * `rule` and `help` in its params. A union gives the faults of its nearest branch.
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[] = [],
): IssueText[] {
  const path = [...base, ...issue.path];
  const at = path.length > 0 ? ` at \`${path.join('.')}\`` : '';
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? {
              path,
              reason: `Unexpected missing \`${path.join('.')}\`, expected ${expectedOf(issue)}`,
            }
          : {
              path,
              reason: `Unexpected ${show(issue.input)}${at}, expected ${noun(issue.expected)}`,
            },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `Unexpected key \`${key}\`${at}, expected none by that name`,
        help: 'Check the spelling; docs/authors.md lists the keys.',
      }));
    case 'invalid_value':
      return [
        {
          path,
          reason: issue.message.startsWith('Unexpected ')
            ? issue.message
            : `Unexpected ${show(issue.input)}${at}, expected ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')}`,
        },
      ];
    case 'invalid_union': {
      if (issue.message.startsWith('Unexpected ')) return [{ path, reason: issue.message }];
      const known = knownKinds(issue);
      if (known !== undefined)
        return [{ path, reason: `Unexpected ${show(known.found)}${at}, expected ${known.kinds}` }];
      const nearest = [...issue.errors].sort(
        (a, b) => depth(b) - depth(a) || a.length - b.length,
      )[0];
      if (nearest === undefined || nearest.length === 0)
        return [
          {
            path,
            reason: `Unexpected ${show(issue.input)}${at}, expected one of the forms that docs/authors.md lists`,
          },
        ];
      return nearest.flatMap((inner) => describeIssue(inner, path));
    }
    case 'custom':
      return [
        {
          path,
          reason: issue.message.startsWith('Unexpected ')
            ? issue.message
            : `Unexpected ${show(issue.input)}${at}, expected ${issue.message}`,
          help: text(issue.params?.['help']),
          rule: text(issue.params?.['rule']),
        },
      ];
    case 'too_small':
      return [
        {
          path,
          reason: `Unexpected ${show(issue.input)}${at}, expected at least ${String(issue.minimum)}${of(issue.origin)}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          reason: `Unexpected ${show(issue.input)}${at}, expected at most ${String(issue.maximum)}${of(issue.origin)}`,
        },
      ];
    case 'invalid_key':
      return [
        {
          path,
          reason: `Unexpected key${at}, expected ${expectation(issue.issues[0]?.message ?? 'Invalid')}`,
        },
      ];
    case 'invalid_format':
      return [
        {
          path,
          reason: `Unexpected ${show(issue.input)}${at}, expected ${expectation(issue.message)}`,
        },
      ];
    default:
      return [
        {
          path,
          reason: `Unexpected ${show(issue.input)}${at}, expected ${lowerFirst(issue.message)}`,
        },
      ];
  }
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** A schema may say in words what it wants where nothing stands. */
function expectedOf(issue: z.core.$ZodIssueInvalidType): string {
  return issue.message.startsWith('Invalid') ? noun(issue.expected) : issue.message;
}

/** Of a union told apart by one key: what stands there, and what may. */
function knownKinds(
  issue: z.core.$ZodIssueInvalidUnion,
): { readonly found: unknown; readonly kinds: string } | undefined {
  if (!('options' in issue) || issue.discriminator === undefined) return undefined;
  const found: unknown = Object.entries(issue.input ?? {}).find(
    ([key]) => key === issue.discriminator,
  )?.[1];
  return { found, kinds: (issue.options ?? []).map((kind) => `\`${String(kind)}\``).join(' or ') };
}

/** What stands in the file, shortened so that one line holds it. */
function show(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'empty value';
  if (Array.isArray(input)) return 'list';
  if (typeof input === 'object') return 'mapping';
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    return typeof input;
  const written = String(input)
    .replace(/\n+$/, '')
    .replaceAll(/\s*\n\s*/g, ' ');
  return `\`${written.length > 60 ? `${written.slice(0, 57)}…` : written}\``;
}

function noun(expected: string): string {
  const nouns: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
  };
  return nouns[expected] ?? expected;
}

function of(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Our own messages name what is expected; zod's begin with what is wrong. */
function expectation(message: string): string {
  return message.startsWith('Invalid') ? 'another form' : message;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
