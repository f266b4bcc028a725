/**
 * Makes a live tree what a fresh one is, by touching only what differs between the tree as it first
 * came and the fresh one. What the page's own scripts did elsewhere stays: an open table, a live
 * chart, a chosen theme.
 */
export function renew(live: Node, old: Node, fresh: Node): void {
  if (old.isEqualNode(fresh)) return;
  if (!isSameShell(old, fresh) || live.childNodes.length !== old.childNodes.length) {
    live.parentNode?.replaceChild(document.importNode(fresh, true), live);
    return;
  }
  const [lives, olds, freshes] = [live, old, fresh].map((node) => [...node.childNodes]);
  if (lives === undefined || olds === undefined || freshes === undefined) return;
  const head = countEqual(olds, freshes);
  const tail = countEqual(olds.slice(head).reverse(), freshes.slice(head).reverse());
  const changed = olds.slice(head, olds.length - tail);
  const changedTo = freshes.slice(head, freshes.length - tail);
  if (changed.length === changedTo.length) {
    changed.forEach((node, index) => {
      const [here, there] = [lives[head + index], changedTo[index]];
      if (here !== undefined && there !== undefined) renew(here, node, there);
    });
    return;
  }
  const after = lives[olds.length - tail] ?? null;
  for (const gone of lives.slice(head, olds.length - tail)) live.removeChild(gone);
  for (const come of changedTo) live.insertBefore(document.importNode(come, true), after);
}

/** True where two nodes differ in nothing but their children, and these are not a script's to keep. */
function isSameShell(old: Node, fresh: Node): boolean {
  if (old.nodeName.includes('-')) return false;
  return old.cloneNode(false).isEqualNode(fresh.cloneNode(false));
}

/** How many nodes from the start are equal, one by one. */
function countEqual(some: readonly Node[], others: readonly Node[]): number {
  let count = 0;
  while (count < some.length && count < others.length) {
    const [one, other] = [some[count], others[count]];
    if (one === undefined || other === undefined || !one.isEqualNode(other)) break;
    count += 1;
  }
  return count;
}
