import { visit, type Alias, type Document, type YAMLError } from 'yaml';

/** What the YAML parser complains of, in a line. */
export function describeYamlFault(error: YAMLError): string {
  return error.code === 'MULTIPLE_DOCS'
    ? 'Unexpected second document after `---`, expected one'
    : `Unexpected YAML: ${firstLine(error.message)}`;
}

/** Why the aliases of a document cannot be followed: one has no anchor, or they multiply each other. */
export function findAliasFault(document: Document): {
  readonly position: number;
  readonly reason: string;
  readonly help: string;
} {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  const lost = aliases.find((alias) => alias.resolve(document) === undefined);
  const found = lost ?? aliases[0];
  return {
    position: found?.range?.[0] ?? 0,
    reason: lost
      ? `Unexpected alias \`*${lost.source}\`, expected an anchor \`&${lost.source}\` before it`
      : 'Unexpected aliases of aliases that multiply, expected a text of ordinary size',
    help: lost
      ? 'A text that begins with `*` wants quotes around it.'
      : 'Write out what repeats, or repeat less of it.',
  };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/[\s.:]+$/, '');
}
