import { z } from 'zod';

/** The sample content twice: as readers get it; and with its drafts, under a sub-path. */
export type ServedName = 'public' | 'drafts';

const servedSchema = z.object({
  /** Where it is served, with its sub-path and a closing slash. */
  address: z.url(),
  outDir: z.string(),
  contentDir: z.string(),
});

export type ServedSite = z.output<typeof servedSchema>;

/** Tells the workers, which start later, what the global setup has built and serves. */
export function handOver(name: ServedName, site: ServedSite): void {
  process.env[variableOf(name)] = JSON.stringify(site);
}

/** A site that the global setup serves. Throws where none has run. */
export function getServed(name: ServedName): ServedSite {
  return servedSchema.parse(JSON.parse(process.env[variableOf(name)] ?? 'null'));
}

function variableOf(name: ServedName): string {
  return `KANSOKU_E2E_SERVED_${name.toUpperCase()}`;
}
