import type { OriginFile } from '#lib/dataset/recipe/origin-schema.ts';

/** True where an origin lies here whole, so that no server need be asked for it. */
export function isOffline(from: OriginFile): boolean {
  if ('file' in from) return true;
  return 'duckdb' in from && Object.values(from.reads).every((table) => 'file' in table);
}
