import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import {
  parameterNames,
  parameterTypes,
  type Parameter,
  type ParameterName,
  type ParameterType,
} from './parameter.ts';
import { placeAt } from './place-at.ts';

/** A parameter where it stands in a query, by offsets in its text. */
export type Placeholder = Parameter & { readonly start: number; readonly end: number };

/** ClickHouse's own form, `{name:Type}`; a type may have arguments, which none of ours has. */
const pattern = /\{\s*([A-Za-z_]\w*)\s*:\s*([A-Za-z]\w*(?:\([^{}]*\))?)\s*\}/g;

/** Finds the placeholders in the code of a query. Fails with `sql-parameter`, each at its place. */
export function findPlaceholders(source: SourceText, code: string): Result<readonly Placeholder[]> {
  const found = [...code.matchAll(pattern)].map((match) => {
    const [whole, name = '', type = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    return { name, type, start, end, written: source.text.slice(start, end) };
  });
  const placeholders: Placeholder[] = [];
  const faults = [];
  for (const { name, type, start, end, written } of found) {
    const known = { name: findName(name), type: findType(type) };
    const wrong = wrongPart(written, known);
    if (wrong !== undefined)
      faults.push(
        diagnose({
          file: source.file,
          place: placeAt(source.text, start),
          rule: 'sql-parameter',
          ...wrong,
        }),
      );
    else if (known.name !== undefined && known.type !== undefined)
      placeholders.push({ name: known.name, type: known.type, start, end });
  }
  return faults.length > 0 ? failure(...faults) : success(placeholders);
}

function wrongPart(
  written: string,
  { name, type }: { readonly name: string | undefined; readonly type: string | undefined },
): { readonly reason: string; readonly help: string } | undefined {
  if (name === undefined)
    return {
      reason: `Unexpected parameter \`${written}\`, expected one named ${either(parameterNames)}`,
      help: 'A query is given the period of source.yaml: its first day, its last, and the day after it.',
    };
  if (type === undefined)
    return {
      reason: `Unexpected type of parameter \`${written}\`, expected ${either(parameterTypes)}`,
      help: `Write \`{${name}:Date}\`.`,
    };
  if (name === 'to' && type === 'DateTime')
    return {
      reason: `Unexpected parameter \`${written}\`, expected \`{until:DateTime}\``,
      help: 'The last day has no last moment: write `< {until:DateTime}`.',
    };
  return undefined;
}

function findName(text: string): ParameterName | undefined {
  return parameterNames.find((name) => name === text);
}

function findType(text: string): ParameterType | undefined {
  return parameterTypes.find((type) => type === text);
}

function either(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
