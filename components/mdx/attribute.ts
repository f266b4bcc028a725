/** An attribute as text. Throws where it is none: the rules of the text have refused that before. */
export function textOf(attribute: unknown): string {
  if (typeof attribute === 'string') return attribute;
  throw new Error(`attribute is not text: ${String(attribute)}`);
}
