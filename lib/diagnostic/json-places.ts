import type { Place } from './diagnostic.ts';
import { endOfString, endOfValue, skipSpace } from './json-scan.ts';
import { textPlaces } from './text-place.ts';

/**
 * Finds places in a JSON text that has been parsed: of the value at a path, or of the nearest parent
 * that exists. Nothing is looked at until a place is asked for; a list or mapping once looked through
 * is remembered, so that many faults of one table cost about as much as one.
 */
export function jsonPlaces(text: string): (path: readonly PropertyKey[]) => Place {
  const placeAt = textPlaces(text);
  const known = new Map<number, ReadonlyMap<PropertyKey, number>>();
  return (path) => {
    let at = skipSpace(text, 0);
    for (const key of path) {
      const children = known.get(at) ?? positionsOfChildren(text, at);
      known.set(at, children);
      const child = children.get(key);
      if (child === undefined) break;
      at = child;
    }
    return placeAt(at);
  };
}

/** Where each value of the list or mapping at `at` begins, by its index or key; none of a scalar. */
function positionsOfChildren(text: string, at: number): ReadonlyMap<PropertyKey, number> {
  const positions = new Map<PropertyKey, number>();
  const opening = text[at];
  if (opening !== '[' && opening !== '{') return positions;
  const closing = opening === '[' ? ']' : '}';
  let next = skipSpace(text, at + 1);
  while (next < text.length && text[next] !== closing) {
    let key: PropertyKey = positions.size;
    if (opening === '{') {
      const end = endOfString(text, next);
      key = String(JSON.parse(text.slice(next, end)));
      next = skipSpace(text, skipSpace(text, end) + 1);
    }
    positions.set(key, next);
    next = skipSpace(text, endOfValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
  return positions;
}
