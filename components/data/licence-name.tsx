import { licenceAddress } from '#lib/dataset/licence.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type LicenceNameProps = {
  readonly licence: Dataset['source']['licence'];
  readonly locale: Locale;
};

/** A licence by its SPDX id, or that facts are quoted, with its text where that has an address. */
export function LicenceName({ licence, locale }: LicenceNameProps) {
  const name = licence.id === 'facts' ? dataMessagesOf(locale).facts : licence.id;
  const address = licenceAddress(licence);
  return address === undefined ? name : <a href={address}>{name}</a>;
}
