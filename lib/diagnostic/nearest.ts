/** The candidate most like `name`, where one is near enough to be what was meant. */
function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || distance < best.distance) best = { candidate, distance };
  }
  // Of a short name, every letter of which would have to change, nothing can be said.
  const nearEnough = Math.min(name.length - 1, Math.max(2, Math.floor(name.length / 3)));
  return best !== undefined && best.distance <= nearEnough ? best.candidate : undefined;
}

/** «Did you mean `x`?», or nothing where no candidate is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const nearest = findNearest(name, candidates);
  return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`;
}

/** Levenshtein's distance: single-character insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
