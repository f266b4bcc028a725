import { z } from 'zod';
import { bilingualSchema, type Bilingual } from '#lib/i18n/locale.ts';
import { childrenOf, type JsonSchema, type SchemaChild } from './schema-nodes.ts';

/** What a page says of one place of a JSON file. */
export type SchemaRow = {
  /** `columns[](measure).unit`: see SchemaChild. */
  readonly path: string;
  readonly type: Bilingual;
  readonly required: boolean;
  /** What it is for; undefined where the schema says nothing, in one language where in one alone. */
  readonly description: Partial<Bilingual> | undefined;
  /** The only values that may stand there; empty where any of the type may. */
  readonly values: readonly string[];
  /** What a value stands for, by value, where the schema says it. */
  readonly meanings: Readonly<Record<string, Bilingual>>;
};

const meaningsSchema = z.record(z.string(), bilingualSchema).catch({});

/**
 * A schema as a list, in the order in which its properties stand, each before what is within it. A text
 * in both languages is one row, and so is a list of simple values.
 */
export function describeSchema(schema: JsonSchema): SchemaRow[] {
  return childrenOf(schema, '').flatMap(rowsOf);
}

function rowsOf({ path, node, isRequired }: SchemaChild): SchemaRow[] {
  const inner = isSimple(node) ? [] : childrenOf(node, path).flatMap(rowsWithin);
  return [
    {
      path,
      type: typeWords(node),
      required: isRequired,
      description: descriptionOf(node),
      values: [...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const])].map(String),
      meanings: meaningsSchema.parse(node['meanings']),
    },
    ...inner,
  ];
}

/** An entry of a list and a form to choose from have no name: a row is made of what has. */
function rowsWithin(child: SchemaChild): SchemaRow[] {
  const isNamed = !/[\])]$/.test(child.path);
  return isNamed ? rowsOf(child) : childrenOf(child.node, child.path).flatMap(rowsWithin);
}

function descriptionOf({ description, ja }: JsonSchema): Partial<Bilingual> | undefined {
  if (description === undefined && typeof ja !== 'string') return undefined;
  return {
    ...(typeof ja === 'string' && { ja }),
    ...(description !== undefined && { en: description }),
  };
}

/** True where a row says all: a value, a text in both languages, one of several of these, a list of them. */
function isSimple(node: JsonSchema): boolean {
  if (isBilingual(node)) return true;
  if (node.properties !== undefined || typeof node.additionalProperties === 'object') return false;
  return childrenOf(node, '').every((child) => isSimple(child.node));
}

function isBilingual({ properties }: JsonSchema): boolean {
  return properties !== undefined && Object.keys(properties).sort().join() === 'en,ja';
}

const words: Readonly<Record<string, Bilingual>> = {
  string: { ja: '文字列', en: 'text' },
  number: { ja: '数値', en: 'number' },
  integer: { ja: '整数', en: 'whole number' },
  boolean: { ja: '真偽値', en: 'true or false' },
  null: { ja: 'null', en: 'null' },
  object: { ja: 'オブジェクト', en: 'object' },
  uri: { ja: 'アドレス', en: 'address' },
  'date-time': { ja: '日時', en: 'date and time' },
  any: { ja: '任意の値', en: 'any value' },
  bilingual: { ja: '日本語と英語の文字列({ja, en})', en: 'text in both languages ({ja, en})' },
};

function typeWords(node: JsonSchema): Bilingual {
  if (isBilingual(node)) return named('bilingual');
  const forms = [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  if (forms.length > 0) return joined(forms.map(typeWords));
  if (Array.isArray(node.type)) return joined(node.type.map(named));
  if (node.type === 'array') {
    const entry = childrenOf(node, '')[0];
    const of = entry === undefined ? named('any') : typeWords(entry.node);
    return { ja: `配列(要素は${of.ja})`, en: `list of: ${of.en}` };
  }
  return named(
    node.format !== undefined && node.format in words ? node.format : (node.type ?? 'any'),
  );
}

function named(type: string): Bilingual {
  return words[type] ?? { ja: type, en: type };
}

/** Forms of one kind are named once. */
function joined(all: readonly Bilingual[]): Bilingual {
  return {
    ja: [...new Set(all.map(({ ja }) => ja))].join('、または'),
    en: [...new Set(all.map(({ en }) => en))].join(' or '),
  };
}
