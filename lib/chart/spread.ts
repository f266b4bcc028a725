type Range = { readonly least: number; readonly from: number; readonly to: number };

/**
 * Places moved as little as keeps them `least` apart in their order, within `from` and `to`: neighbours
 * that touch become a group around their common middle. Where there is no room for all they are spread
 * evenly.
 */
export function spread(places: readonly number[], { least, from, to }: Range): number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(places, a) - at(places, b));
  if ((places.length - 1) * least > to - from)
    return byIndex(order, (rank) => from + (rank * (to - from)) / Math.max(1, places.length - 1));
  const groups: { members: number; middle: number }[] = [];
  for (const index of order) {
    groups.push({ members: 1, middle: at(places, index) });
    merge(groups, { least, from, to });
  }
  const spots = groups.flatMap(({ members, middle }) =>
    Array.from({ length: members }, (_, index) => middle + (index - (members - 1) / 2) * least),
  );
  return byIndex(order, (rank) => spots[rank] ?? 0);
}

function merge(groups: { members: number; middle: number }[], range: Range): void {
  for (;;) {
    const last = groups.at(-1);
    if (last === undefined) return;
    const half = ((last.members - 1) / 2) * range.least;
    last.middle = Math.min(Math.max(last.middle, range.from + half), range.to - half);
    const before = groups.at(-2);
    if (before === undefined) return;
    const needed = ((before.members + last.members) / 2) * range.least;
    if (last.middle - before.middle >= needed) return;
    const members = before.members + last.members;
    groups.splice(-2, 2, {
      members,
      middle: (before.middle * before.members + last.middle * last.members) / members,
    });
  }
}

function byIndex(order: readonly number[], spotOf: (rank: number) => number): number[] {
  const spots = new Map(order.map((index, rank) => [index, spotOf(rank)]));
  return order.map((_, index) => spots.get(index) ?? 0);
}

function at(places: readonly number[], index: number): number {
  return places[index] ?? 0;
}
