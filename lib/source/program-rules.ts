import { datasetVersion } from '#lib/dataset/schema.ts';

/** Raised whenever the program makes other data of the same origin, source.yaml and query. */
const rulesVersion = 1;

/**
 * By which rules this program makes data. Where they are others than those of a lock, what stands is not
 * what would be made again, and a server is asked for the whole.
 */
export const programRules = `${rulesVersion}.${datasetVersion}`;
