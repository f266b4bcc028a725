import { z } from 'zod';
import { periodSchema } from './period.ts';
import { datasetSchema } from './schema.ts';
import { mapNodes, type JsonSchema } from './schema-nodes.ts';
import { datasetWords } from './schema-words.ts';
import { wireFileSchema } from './wire.ts';

/** What a producer of observations writes. */
export function observationsJsonSchema(): JsonSchema {
  return jsonSchemaOf(wireFileSchema, 'input');
}

/** A dataset as the site publishes it: what may be left out in writing is there. */
export function datasetJsonSchema(): JsonSchema {
  const words = new Map(Object.entries(datasetWords));
  return mapNodes(jsonSchemaOf(datasetSchema, 'output'), '', (node, path) => {
    const said = words.get(path);
    const title = path === '' ? { title: 'Kansoku dataset' } : {};
    return { ...node, ...title, ...(said && { description: said.en, ja: said.ja }) };
  });
}

/**
 * A schema as a file of the web: with its own address, and with both languages in `description`, as
 * strict validators refuse keywords that they do not know.
 */
export function publishedSchema(schema: JsonSchema, address: string): JsonSchema {
  const { $schema, ...rest } = mapNodes(schema, '', ({ ja, meanings, ...node }) =>
    typeof ja === 'string' ? { ...node, description: `${node.description ?? ''}\n${ja}` } : node,
  );
  return { ...($schema && { $schema }), $id: address, ...rest };
}

/** What no JSON Schema can say, such as that keys are unique, is left to our own checks. */
function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { '~standard': ours, ...made } = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === periodSchema) jsonSchema.pattern = periodPattern;
    },
  });
  return made;
}

/** Days that do not exist are found by our own check alone. */
const periodPattern = '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2})?)?)?$';
