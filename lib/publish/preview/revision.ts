/**
 * Names what a page was made from, so that a page can tell whether it is still the newest:
 * `<assets>.<content>`. Another start of the preview gives other names.
 */
export type Revision = {
  readonly current: () => string;
  readonly contentChanged: () => void;
  readonly assetsChanged: () => void;
};

export function startRevision(): Revision {
  const start = Date.now().toString(36);
  let assets = 0;
  let content = 0;
  return {
    current: () => `${start}-${assets}.${content}`,
    contentChanged: () => (content += 1),
    assetsChanged: () => (assets += 1),
  };
}
