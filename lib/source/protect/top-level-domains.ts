import { createRequire } from 'node:module';
import { z } from 'zod';

/**
 * The public list of suffixes as the package keeps it: a tree in arrays, of which the branches at the
 * root are the top-level domains. Its own functions do not say whether the list has a suffix: of a name
 * that is on none they give the last label.
 */
const treeSchema = z.object({
  edgeStart: z.instanceof(Uint16Array),
  edgeLength: z.instanceof(Uint8Array),
  labelText: z.string(),
  rulesRoot: z.int(),
});

/** Private networks use them, says RFC 6762 in its appendix G; RFC 6761 and others keep the rest back. */
const withinNetworks = ['intranet', 'internal', 'private', 'corp', 'home', 'lan', 'local'];
const keptBack = ['alt', 'example', 'invalid', 'localhost', 'onion', 'test'];

const domains = new Set([...readList(), ...withinNetworks, ...keptBack]);

/** True for a label, in lower case and Unicode, that host names of some network end with. */
export function isTopLevelDomain(label: string): boolean {
  return domains.has(label);
}

function readList(): readonly string[] {
  const require = createRequire(import.meta.url);
  const tree = treeSchema.parse(require('tldts-icann/dist/cjs/src/data/trie.js'));
  const from = tree.edgeStart[tree.rulesRoot] ?? 0;
  const to = tree.edgeStart[tree.rulesRoot + 1] ?? 0;
  let offset = tree.edgeLength.subarray(0, from).reduce((sum, length) => sum + length, 0);
  return Array.from(tree.edgeLength.subarray(from, to), (length) => {
    const label = tree.labelText.slice(offset, offset + length);
    offset += length;
    return label;
  });
}
