import jsonld from 'jsonld';

/** For tests: a statement of a catalogue, its property without the vocabulary's address. */
export type Triple = {
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  /** True for a text, a number or a date; false for what is linked to. */
  readonly isLiteral: boolean;
};

/** For tests: what a JSON-LD text says. Rejects where it says less than is written, or wants the network. */
export async function readTriples(text: string): Promise<Triple[]> {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) throw new Error('no object');
  const quads = await jsonld.toRDF(document, {
    safe: true,
    documentLoader: (address) => Promise.reject(new Error(`Unexpected request of ${address}`)),
  });
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    property: predicate.value.replace(/^.*[#/]/, ''),
    object: object.value,
    isLiteral: object.termType === 'Literal',
  }));
}

/** For tests: what is said of a property, of one subject or of all, in order of the alphabet. */
export function objectsOf(
  triples: readonly Triple[],
  property: string,
  subject?: string,
): string[] {
  return triples
    .filter((triple) => triple.property === property)
    .filter((triple) => subject === undefined || triple.subject === subject)
    .map(({ object }) => object)
    .sort();
}
