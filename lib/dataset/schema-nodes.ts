import type { z } from 'zod';

/**
 * A JSON Schema (2020-12), or a node of one. `description` is in English; in a schema that is not yet
 * published `ja` beside it says the same in Japanese, and `meanings` what each of its values stands for.
 */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A node of a schema within another. */
export type SchemaChild = {
  /**
   * Where it stands: properties under their names, what any other property holds under `*`, entries of
   * a list under `[]`, and forms to choose from under what tells them apart: `columns[](measure).unit`.
   */
  readonly path: string;
  readonly node: JsonSchema;
  /** Whether what it describes must be there. */
  readonly isRequired: boolean;
};

/** What stands directly within a node. */
export function childrenOf(node: JsonSchema, path: string): SchemaChild[] {
  const children: SchemaChild[] = [];
  mapChildren(node, path, (child) => {
    children.push(child);
    return child.node;
  });
  return children;
}

/** A schema with every node of it changed, from the inside out; `path` is where it stands itself. */
export function mapNodes(
  node: JsonSchema,
  path: string,
  change: (node: JsonSchema, path: string) => JsonSchema,
): JsonSchema {
  const within = mapChildren(node, path, (child) => mapNodes(child.node, child.path, change));
  return change(within, path);
}

function mapChildren(
  node: JsonSchema,
  path: string,
  change: (child: SchemaChild) => JsonSchema,
): JsonSchema {
  const below = path === '' ? '' : `${path}.`;
  const at = (child: Node, where: string, isRequired: boolean): Node =>
    typeof child === 'boolean' ? child : change({ path: where, node: child, isRequired });
  const { properties, additionalProperties, items, oneOf, anyOf } = node;
  return {
    ...node,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [
          name,
          at(child, `${below}${name}`, node.required?.includes(name) ?? false),
        ]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties: at(additionalProperties, `${below}*`, false),
    }),
    ...(items !== undefined && !Array.isArray(items) && { items: at(items, `${path}[]`, true) }),
    ...(oneOf && { oneOf: formsOf(oneOf, path, change) }),
    ...(anyOf && { anyOf: formsOf(anyOf, path, change) }),
  };
}

type Node = boolean | JsonSchema;

function formsOf(
  forms: readonly JsonSchema[],
  path: string,
  change: (child: SchemaChild) => JsonSchema,
): JsonSchema[] {
  return forms.map((form) => {
    const name = Object.values(form.properties ?? {})
      .flatMap((property) => (typeof property === 'object' ? [property.const] : []))
      .find((constant) => typeof constant === 'string');
    return change({
      path: name === undefined ? path : `${path}(${name})`,
      node: form,
      isRequired: true,
    });
  });
}
