import type { ParameterType } from './parameter.ts';

/**
 * A value as a literal of ClickHouse's SQL, whatever stands in it: always one quoted text, given its
 * type by a function. For servers that know no query parameters.
 */
export function literalOf(value: string, type: ParameterType): string {
  const quoted = `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  return type === 'String' ? quoted : `to${type}(${quoted})`;
}
