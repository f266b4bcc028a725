/** A queue that gives the first of its items in a given order: a binary heap. */
export type Queue<T> = {
  readonly add: (item: T) => void;
  readonly take: () => T | undefined;
};

/** An empty queue. `isBefore` must be a strict order in which no two items are alike. */
export function orderedQueue<T>(isBefore: (a: T, b: T) => boolean): Queue<T> {
  const heap: T[] = [];
  return {
    add: (item) => {
      let at = heap.length;
      while (at > 0) {
        const above = (at - 1) >> 1;
        const parent = heap[above];
        if (parent === undefined || !isBefore(item, parent)) break;
        heap[at] = parent;
        at = above;
      }
      heap[at] = item;
    },
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let at = 0;
      for (;;) {
        const left = heap[2 * at + 1];
        if (left === undefined) break;
        const right = heap[2 * at + 2];
        const isRight = right !== undefined && isBefore(right, left);
        const child = isRight ? right : left;
        if (!isBefore(child, last)) break;
        heap[at] = child;
        at = 2 * at + (isRight ? 2 : 1);
      }
      heap[at] = last;
      return first;
    },
  };
}
