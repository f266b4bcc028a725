import { flatColumns, type FlatColumn } from '#lib/dataset/file/flat-columns.ts';
import { licenceAddress } from '#lib/dataset/licence.ts';
import { statusSchema, type Column, type Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';

/**
 * The description of a dataset's CSV by the model of CSV on the Web (w3.org/TR/tabular-metadata),
 * named as that looks for it: the CSV's name and `-metadata.json`. A header of ids stands for no
 * language, `und`; units are notes of their columns (schema.org's `unitText`).
 */
export function csvwMetadata(dataset: Dataset): object {
  const { title, description, source, notes } = dataset;
  const key = dataset.columns[0];
  const licence = licenceAddress(source.licence);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${dataset.id}.csv`,
    'dc:title': inBoth(title),
    'dc:description': inBoth(description),
    'dc:creator': inBoth(source.name),
    ...(source.address === undefined ? {} : { 'dc:source': { '@id': source.address } }),
    ...(licence === undefined ? {} : { 'dc:license': { '@id': licence } }),
    ...(source.licence.attribution ? { 'dc:rights': inBoth(source.licence.attribution) } : {}),
    notes: notes.map((note) => ({ 'dc:description': inBoth(note) })),
    dialect: {
      encoding: 'utf-8',
      header: true,
      headerRowCount: 1,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      null: '',
      columns: flatColumns(dataset).map((column) => columnOf(column, dataset)),
      ...(key === undefined ? {} : { primaryKey: key.id }),
    },
  };
}

function columnOf({ id, of, part }: FlatColumn, dataset: Dataset): object {
  const title =
    part === 'status' ? { ja: `${of.title.ja}の状態`, en: `Status of “${of.title.en}”` } : of.title;
  return {
    name: id,
    titles: { und: id, ja: title.ja, en: title.en },
    datatype: part === 'status' ? oneOf(statusSchema.options) : datatypeOf(of),
    ...(of === dataset.columns[0] && part === 'value' ? { required: true } : {}),
    ...(part === 'ja' || part === 'en' ? { lang: part } : {}),
    ...(of.type === 'addresses' ? { separator: ' ' } : {}),
    ...(of.role === 'measure' && part === 'value'
      ? { 'schema:unitText': inBoth(unitOf(of, dataset)) }
      : {}),
  };
}

function datatypeOf({ type }: Column): string | object {
  switch (type) {
    case 'hour':
      // None of the forms of date and time that the standard names is of hours alone.
      return { base: 'string', format: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}' };
    case 'date':
      return 'date';
    case 'month':
      return 'gYearMonth';
    case 'year':
      return 'gYear';
    case 'count':
      return 'nonNegativeInteger';
    case 'number':
    case 'percent':
      return 'double';
    case 'addresses':
      return 'anyURI';
    case 'label':
    case 'text':
    case 'bilingual':
      return 'string';
  }
}

function oneOf(words: readonly string[]): object {
  return { base: 'string', format: words.join('|') };
}

function inBoth({ ja, en }: Bilingual): object[] {
  return [
    { '@value': ja, '@language': 'ja' },
    { '@value': en, '@language': 'en' },
  ];
}
