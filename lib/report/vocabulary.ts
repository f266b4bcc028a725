import { z } from 'zod';
import { exhibitNumberSchema, figureIdSchema } from '#lib/figure/spec-common.ts';
import { valueIdSchema } from '#lib/value/spec.ts';

/**
 * The elements an author may use in a text, and the attributes of each: all there is beyond Markdown.
 * `components/mdx/registry.ts` says how each is shown.
 */
export const vocabulary = {
  Figure: z.strictObject({ id: figureIdSchema }),
  Ref: z.strictObject({ to: figureIdSchema }),
  Table: z.strictObject({
    id: figureIdSchema,
    title: z.string().min(1),
    number: exhibitNumberSchema.optional(),
    source: z.string().optional(),
  }),
  Value: z.strictObject({ of: valueIdSchema }),
  Change: z.strictObject({ of: valueIdSchema }),
  Callout: z.strictObject({ kind: z.enum(['note', 'caution']), title: z.string().optional() }),
} as const;

export type VocabularyName = keyof typeof vocabulary;

export function isVocabularyName(name: string): name is VocabularyName {
  return Object.hasOwn(vocabulary, name);
}

/** The HTML an author may write, with the attributes of each element. */
export const allowedHtml: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  kbd: [],
  rp: [],
  rt: [],
  ruby: [],
  sub: [],
  sup: [],
  wbr: [],
};
