/** Which points must stay, whatever lies beside them. */
type Kept = {
  /** The heights in px of a point: one of a line, two and more where edges lie over one another. */
  readonly heightsOf: (index: number) => readonly number[];
  /** Rows whose points words are written at. */
  readonly rows: ReadonlySet<number>;
};

/**
 * A run of points as far as a drawing can show it: of those in one column of px the first, the last,
 * the lowest and the highest, in their order. A line through them covers the same px as through all,
 * so that no extreme is lost. Method: M4 (Jugel, Jerzak, Hackenbroich, Markl: «M4: A
 * Visualization-Oriented Time Series Data Aggregation», VLDB 2014).
 */
export function thinPoints<Point extends { readonly row: number; readonly x: number }>(
  points: readonly Point[],
  { heightsOf, rows }: Kept,
): Point[] {
  const kept = new Set<number>();
  let start = 0;
  while (start < points.length) {
    const end = endOfColumn(points, start);
    kept.add(start).add(end - 1);
    for (const extreme of extremesOf(start, end, heightsOf)) kept.add(extreme);
    start = end;
  }
  return points.filter((point, index) => kept.has(index) || rows.has(point.row));
}

function endOfColumn(points: readonly { readonly x: number }[], start: number): number {
  const columnAt = (index: number): number => Math.floor(points[index]?.x ?? 0);
  const column = columnAt(start);
  let end = start + 1;
  while (end < points.length && columnAt(end) === column) end += 1;
  return end;
}

/** Of each height the points where it is least and greatest. */
function extremesOf(start: number, end: number, heightsOf: Kept['heightsOf']): number[] {
  return heightsOf(start).flatMap((_, edge) => {
    let [least, greatest] = [start, start];
    const heightAt = (index: number): number => heightsOf(index)[edge] ?? 0;
    for (let index = start + 1; index < end; index += 1) {
      if (heightAt(index) < heightAt(least)) least = index;
      if (heightAt(index) > heightAt(greatest)) greatest = index;
    }
    return [least, greatest];
  });
}
