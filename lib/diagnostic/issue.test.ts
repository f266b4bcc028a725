import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssue } from './issue.ts';

test('what is missing, of another type or unknown', () => {
  const schema = z.strictObject({ title: z.string(), top: z.int(), list: z.array(z.string()) });
  expect(reasonsOf(schema, { top: 'ten', list: null, titel: 'x' })).toMatchInlineSnapshot(`
    "Unexpected missing \`title\`, expected a text
    Unexpected \`ten\` at \`top\`, expected a number
    Unexpected empty value at \`list\`, expected a list
    Unexpected key \`titel\`, expected none by that name"
  `);
});

test('what is too short, too long or of another form', () => {
  const schema = z.strictObject({
    title: z.string().min(1),
    points: z.array(z.string()).min(2),
    headline: z.array(z.string()).max(1),
    top: z.number().min(1),
    address: z.url(),
    accent: z.string().regex(/^#/, 'a colour such as `#0b5d6b`'),
  });
  expect(
    reasonsOf(schema, {
      title: '',
      points: ['x'],
      headline: ['x', 'y'],
      top: 0,
      address: 'reports',
      accent: 'red',
    }),
  ).toMatchInlineSnapshot(`
    "Unexpected \`\` at \`title\`, expected at least 1 character
    Unexpected list at \`points\`, expected at least 2 entries
    Unexpected list at \`headline\`, expected at most 1 entry
    Unexpected \`0\` at \`top\`, expected at least 1
    Unexpected \`reports\` at \`address\`, expected another form
    Unexpected \`red\` at \`accent\`, expected a colour such as \`#0b5d6b\`"
  `);
});

test('one of several words', () => {
  expect(
    reasonsOf(z.strictObject({ state: z.enum(['draft', 'released']) }), { state: 'public' }),
  ).toMatchInlineSnapshot(
    `"Unexpected \`public\` at \`state\`, expected \`draft\` or \`released\`"`,
  );
});

test('a kind that there is none of names those there are', () => {
  const schema = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lines'), series: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('heatmap') }),
  ]);
  expect(reasonsOf(schema, { kind: 'pie' })).toMatchInlineSnapshot(
    `"Unexpected \`pie\` at \`kind\`, expected \`lines\` or \`heatmap\`"`,
  );
  expect(reasonsOf(schema, {})).toMatchInlineSnapshot(
    `"Unexpected nothing at \`kind\`, expected \`lines\` or \`heatmap\`"`,
  );
});

test('of a plain union the branch that came nearest speaks', () => {
  const schema = z.strictObject({
    series: z.union([z.string(), z.strictObject({ measure: z.string(), label: z.string() })]),
  });
  expect(reasonsOf(schema, { series: { measure: 'tcp', label: 3 } })).toMatchInlineSnapshot(
    `"Unexpected \`3\` at \`series.label\`, expected a text"`,
  );
});

test('the name of an entry', () => {
  const schema = z.record(z.string().regex(/^[a-z-]+$/, 'lower-case words'), z.number());
  expect(reasonsOf(schema, { Total: 1 })).toMatchInlineSnapshot(
    `"Unexpected key at \`Total\`, expected lower-case words"`,
  );
});

test('a rule of our own brings its words, its id and its help', () => {
  const schema = z.string().check((context) => {
    context.issues.push({
      code: 'custom',
      message: 'Unexpected row, expected none',
      params: { rule: 'dataset-rows', help: 'Take it out.' },
      input: context.value,
    });
  });
  expect(schema.safeParse('x').error?.issues.flatMap((issue) => describeIssue(issue))).toEqual([
    {
      path: [],
      reason: 'Unexpected row, expected none',
      help: 'Take it out.',
      rule: 'dataset-rows',
    },
  ]);
});

test('a text of many lines is shown on one, and cut', () => {
  const schema = z.enum(['note']);
  expect(reasonsOf(schema, 'one\ntwo\n')).toBe('Unexpected `one two`, expected `note`');
  expect(reasonsOf(schema, 'x'.repeat(100))).toBe(
    `Unexpected \`${'x'.repeat(57)}…\`, expected \`note\``,
  );
});

function reasonsOf(schema: z.ZodType, input: unknown): string {
  const { error } = schema.safeParse(input, { reportInput: true });
  return (error?.issues ?? [])
    .flatMap((issue) => describeIssue(issue))
    .map(({ reason }) => reason)
    .join('\n');
}
