import { licenceAddress } from '#lib/dataset/licence.ts';
import { precisionOf, type Period, type Precision } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { fileAddress } from '#lib/site/dataset-address.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';

/** Languages as DCAT 3 wants them named: by the code lists of the Library of Congress. */
export function languageAddress(locale: Locale): string {
  return `http://id.loc.gov/vocabulary/iso639-1/${locale}`;
}

export function publisherNode(settings: Settings): object {
  return {
    '@id': fileAddress(settings, '/#publisher'),
    '@type': 'foaf:Organization',
    'foaf:name': settings.publisher,
    'foaf:homepage': [fileAddress(settings, '/ja/'), fileAddress(settings, '/en/')],
  };
}

/** The licence of data, or the words that facts without one are quoted by. */
export function rightsOf(licence: Dataset['source']['licence']): object {
  const address = licenceAddress(licence);
  return {
    ...(address === undefined ? {} : { 'dct:license': address }),
    ...(licence.attribution
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': licence.attribution } }
      : {}),
  };
}

/** The span from the begin of one period to the end of another, both as precise as they are known. */
export function temporalNode({ from, to }: { readonly from: Period; readonly to: Period }): object {
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': dateOf(from, '00:00'),
    'dcat:endDate': dateOf(to, '59:59'),
  };
}

const dateTypes: Readonly<Record<Precision, string>> = {
  year: 'xsd:gYear',
  month: 'xsd:gYearMonth',
  day: 'xsd:date',
  hour: 'xsd:dateTime',
};

/** A period as a literal of its own precision; of an hour, the instant at these minutes and seconds. */
export function dateOf(period: Period, within = '00:00'): object {
  const precision = precisionOf(period);
  return {
    '@type': dateTypes[precision],
    '@value': precision === 'hour' ? `${period}:${within}` : period,
  };
}
