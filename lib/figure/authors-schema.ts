import { z } from 'zod';
import { figuresFileSchema } from './spec.ts';

/**
 * The JSON Schema (draft 2020-12) of `figures.yaml` as authors write it, for editor programs that
 * complete and check YAML. What a schema cannot say, such as which columns a dataset has, `npm run
 * check` says.
 */
export function figuresAuthorsSchema(): object {
  return {
    title: 'figures.yaml of a Kansoku report',
    ...z.toJSONSchema(figuresFileSchema, { io: 'input' }),
  };
}
