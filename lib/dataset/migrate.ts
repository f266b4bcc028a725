/**
 * Brings the contents of a dataset file of an older version to the present one; what is no such file,
 * or of a newer version, comes back as it was, for the schema to refuse. Version 2 added `revisions`
 * (null: nothing is recorded), hours, counts beyond 2^53 as digits, `smallest` and the `base`
 * of normalised measures.
 */
export function migrateDataset(data: unknown): unknown {
  return isVersion1(data) ? { ...data, version: 2, revisions: null } : data;
}

function isVersion1(data: unknown): data is { readonly version: 1 } {
  return typeof data === 'object' && data !== null && 'version' in data && data.version === 1;
}
