/**
 * Brings the contents of a wire file of an older version to the present one; what is no such file, or
 * of a newer version, comes back as it was, for the schema to refuse. A file that states no version is
 * of version 1. Version 2 added hours and whole numbers beyond 2^53 − 1: a file of version 1 had none,
 * and means the same under either.
 */
export function migrateWire(data: unknown): unknown {
  return isVersion1(data) ? { ...data, version: 2 } : data;
}

function isVersion1(data: unknown): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return !('version' in data) || data.version === 1;
}
