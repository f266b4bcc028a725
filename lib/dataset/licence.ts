import type { Dataset } from './schema.ts';

/**
 * Where the licence of a dataset can be read: the address its source gives, else the page of its SPDX
 * id. Undefined of facts quoted with their address, which no licence covers, and of what is not one id
 * of the SPDX list but an expression of several.
 */
export function licenceAddress({ id, address }: Dataset['source']['licence']): string | undefined {
  if (address !== undefined) return address;
  return id === 'facts' || !isLicenceId(id) ? undefined : `https://spdx.org/licenses/${id}`;
}

/** True for what has the form of one id of the SPDX list. */
export function isLicenceId(id: string): boolean {
  return id !== 'facts' && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id);
}
