import type { z } from 'zod';
import { keyHelp } from './known-keys.ts';
import { showInput } from './show-input.ts';

export type IssueText = {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly help?: string | undefined;
  readonly rule?: string | undefined;
};

/** The page of documentation that lists the keys of a file, where the file's reader names none. */
const authorsPage = 'docs/authors.md';

/**
 * A zod issue in the author's words, «Unexpected X at `path`, expected Y». A schema's own message that
 * begins with «Unexpected» is the whole sentence, what follows it on a second line the remedy: so a
 * schema keeps what stands there from being quoted. A custom issue may carry `rule` and `help` in its
 * params. A union gives the faults of its nearest branch.
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  {
    base = [],
    docs = authorsPage,
  }: { readonly base?: readonly PropertyKey[]; readonly docs?: string | undefined } = {},
): IssueText[] {
  const path = [...base, ...issue.path];
  const at = path.length > 0 ? ` at \`${path.join('.')}\`` : '';
  if (issue.code !== 'custom' && issue.message.startsWith('Unexpected ')) {
    const [reason = '', help] = issue.message.split('\n');
    return [{ path, reason, help }];
  }
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
              reason: `Unexpected ${showInput(issue.input)}${at}, expected ${noun(issue.expected)}`,
            },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `Unexpected key \`${key}\`${at}, expected none by that name`,
        help: keyHelp(key, { message: issue.message, docs }),
      }));
    case 'invalid_value':
      return [
        {
          path,
          reason: `Unexpected ${showInput(issue.input)}${at}, expected ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')}`,
        },
      ];
    case 'invalid_union': {
      const known = knownKinds(issue);
      if (known !== undefined)
        return [
          { path, reason: `Unexpected ${showInput(known.found)}${at}, expected ${known.kinds}` },
        ];
      const nearest = [...issue.errors].sort(
        (a, b) => depth(b) - depth(a) || a.length - b.length,
      )[0];
      if (nearest === undefined || nearest.length === 0)
        return [
          {
            path,
            reason: `Unexpected ${showInput(issue.input)}${at}, expected one of the forms that ${docs} lists`,
          },
        ];
      return nearest.flatMap((inner) => describeIssue(inner, { base: path, docs }));
    }
    case 'custom':
      return [
        {
          path,
          reason: issue.message.startsWith('Unexpected ')
            ? issue.message
            : `Unexpected ${showInput(issue.input)}${at}, expected ${issue.message}`,
          help: text(issue.params?.['help']),
          rule: text(issue.params?.['rule']),
        },
      ];
    case 'too_small':
      return [
        {
          path,
          reason: `Unexpected ${showInput(issue.input)}${at}, expected at least ${amountOf(issue.minimum, issue.origin)}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          reason: `Unexpected ${showInput(issue.input)}${at}, expected at most ${amountOf(issue.maximum, issue.origin)}`,
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
          reason: `Unexpected ${showInput(issue.input)}${at}, expected ${expectation(issue.message)}`,
        },
      ];
    default:
      return [
        {
          path,
          reason: `Unexpected ${showInput(issue.input)}${at}, expected ${lowerFirst(issue.message)}`,
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

/** `1 character`, `2 entries`, or a number alone. */
function amountOf(limit: number | bigint, origin: string): string {
  const isOne = Number(limit) === 1;
  if (origin === 'string') return `${limit} ${isOne ? 'character' : 'characters'}`;
  if (origin === 'array') return `${limit} ${isOne ? 'entry' : 'entries'}`;
  return String(limit);
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
