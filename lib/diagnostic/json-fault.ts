import type { Place } from './diagnostic.ts';

/** Where a text that is not JSON ceases to be, from what `JSON.parse` threw. */
export function findJsonFault(text: string, error: unknown): Place {
  const before = text.slice(0, positionOf(text, error)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * The engine names the position of most faults. Of a token that cannot stand where it does it names
 * none: it ends the shortest beginning of the text that has the same fault.
 */
function positionOf(text: string, error: unknown): number {
  if (!hasWrongToken(text)) {
    const named = /position (\d+)/.exec(messageOf(error))?.[1];
    return named === undefined ? text.length : Number(named);
  }
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (hasWrongToken(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return sound;
}

function hasWrongToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return messageOf(error).startsWith('Unexpected token');
  }
}

/** The engine's words without the position and the passage it quotes: the place tells both. */
export function describeJsonFault(error: unknown): string {
  return messageOf(error).replace(/(, (\.\.\.)?".*|( in JSON)? at position .*)$/s, '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
