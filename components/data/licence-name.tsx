import { licenceAddress, licenceName } from '#lib/dataset/licence.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type LicenceNameProps = {
  readonly licence: Dataset['source']['licence'];
  readonly locale: Locale;
};

/** The name of a licence, with its text where that has an address. */
export function LicenceName({ licence, locale }: LicenceNameProps) {
  const name = licenceName(licence, locale);
  const address = licenceAddress(licence);
  return address === undefined ? name : <a href={address}>{name}</a>;
}
