import type { LiveData } from '#lib/chart/live-data.ts';
import { kinds } from './kinds.ts';

/**
 * Fetches what a live chart is made from. The file comes from the same build as this program, so
 * its outline alone is looked at. Throws where the network or the outline fails.
 */
export async function fetchLiveData(address: string): Promise<LiveData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${address}`);
  const data: unknown = await response.json();
  if (!isLiveData(data)) throw new Error(`Unexpected contents of ${address}`);
  return data;
}

function isLiveData(data: unknown): data is LiveData {
  return (
    isObject(data) &&
    typeof data['kind'] === 'string' &&
    Object.hasOwn(kinds, data['kind']) &&
    Array.isArray(data['series']) &&
    Array.isArray(data['rows']) &&
    isObject(data['charts']) &&
    isObject(data['charts']['narrow']) &&
    isObject(data['charts']['wide'])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
