import { z } from 'zod';
import { publicationDateSchema } from './publication-date.ts';

/** The head of a language's MDX file: what is said of this text in its own language. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  /** One or two sentences: lists, feeds and search results show it. */
  summary: z.string().min(1),
  /** The key points, two to four, shown as a card at the head. */
  points: z.array(z.string().min(1)).min(2).max(4).optional(),
  /** Only what is released is in the public site. */
  state: z.enum(['draft', 'released']),
  /** Of this text in this language; Asia/Tokyo. */
  published: publicationDateSchema,
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
