import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Dataset } from './schema.ts';

type Licence = Dataset['source']['licence'];

/** What readers see of a licence: its SPDX id, or in words that facts are quoted. */
export function licenceName({ id }: Pick<Licence, 'id'>, locale: Locale): string {
  return id === 'facts' ? dataMessagesOf(locale).facts : id;
}

/**
 * Where the licence of a dataset can be read: the address its source gives, else the page of its SPDX
 * id. Undefined of facts quoted with their address, which no licence covers, and of what is not one id
 * of the SPDX list but an expression of several.
 */
export function licenceAddress({ id, address }: Licence): string | undefined {
  if (address !== undefined) return address;
  return id === 'facts' || !isLicenceId(id) ? undefined : `https://spdx.org/licenses/${id}`;
}

/** True for what has the form of one id of the SPDX list; `LicenseRef-…`, the publisher's own terms, is none. */
export function isLicenceId(id: string): boolean {
  return id !== 'facts' && /^(?!LicenseRef-)[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id);
}

/** Ids of SPDX (no matter their case) whose licences ask what is made of the work to carry the same. */
const sharing = /-SA(?:-|$)|GPL|ODbL|^GFDL-|^CDLA-Sharing-/i;

/** Ids of SPDX whose licences, those that data comes under, ask no such thing. */
const free = /^(?:CC0|CC-BY|CC-PDDC|PDDL|ODC-By|CDLA-Permissive|MIT|Apache)(?:-[\d.]+)?$/i;

/**
 * Whether what is made of the data must carry the same licence: true where its source says so or its
 * SPDX id does, false where the id is of a licence known not to ask it, undefined where neither tells.
 * A source that says nothing is read as false by the schema, so that its false alone tells nothing.
 */
export function isShareAlike({ id, shareAlike }: Licence): boolean | undefined {
  if (shareAlike) return true;
  if (!isLicenceId(id)) return undefined;
  if (sharing.test(id)) return true;
  return free.test(id) ? false : undefined;
}
