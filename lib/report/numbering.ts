/**
 * Numbers in order of appearance, leaving out those that authors have set themselves: 図-3 may stand
 * before 図-1.
 *
 * @example
 * numberInOrder([undefined, '1-a', undefined]) // ['1', '1-a', '2']
 * numberInOrder(['3', undefined, undefined, undefined]) // ['3', '1', '2', '4']
 */
export function numberInOrder(explicit: readonly (string | undefined)[]): string[] {
  const taken = new Set(explicit.filter((number) => number !== undefined));
  let next = 0;
  return explicit.map((number) => {
    if (number !== undefined) return number;
    do next += 1;
    while (taken.has(String(next)));
    return String(next);
  });
}
