import { flatColumns, type FlatColumn } from '#lib/dataset/file/flat-columns.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import { statusSchema, type Column, type Dataset } from '#lib/dataset/schema.ts';

/**
 * The Table Schema (Data Package 2, datapackage.org/standard/table-schema) of a dataset's CSV. Titles
 * and descriptions are in English; `titles`, `unit` and `labels` beside them have both languages.
 */
export function tableSchema(dataset: Dataset): object {
  const key = dataset.columns[0];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: flatColumns(dataset).map((column) => fieldOf(column, dataset)),
    missingValues: [''],
    ...(key === undefined ? {} : { primaryKey: [key.id] }),
  };
}

function fieldOf({ id, of, part }: FlatColumn, dataset: Dataset): object {
  if (part === 'status')
    return {
      name: id,
      type: 'string',
      title: `Status of “${of.title.en}”`,
      description: 'Why a value is missing, or how far to trust it.',
      constraints: { enum: statusSchema.options },
      titles: { ja: `${of.title.ja}の状態`, en: `Status of “${of.title.en}”` },
    };
  const constraints = constraintsOf(of, dataset);
  return {
    name: id,
    ...typeOf(of),
    title: of.title.en,
    ...descriptionOf(of, part, dataset),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    titles: of.title,
    ...(of.role === 'measure' ? { unit: unitOf(of, dataset) } : {}),
    ...(of.role === 'measure' && of.base ? { base: of.base } : {}),
    ...(of.role === 'dimension' && of.labels ? { labels: of.labels } : {}),
  };
}

function typeOf({ type }: Column): object {
  switch (type) {
    case 'hour':
      return { type: 'datetime', format: '%Y-%m-%dT%H' };
    case 'date':
      return { type: 'date' };
    case 'month':
      return { type: 'yearmonth' };
    case 'year':
      return { type: 'year' };
    case 'count':
      return { type: 'integer' };
    case 'number':
    case 'percent':
      return { type: 'number' };
    case 'label':
    case 'text':
    case 'bilingual':
    case 'addresses':
      return { type: 'string' };
  }
}

/** Further dimensions may be empty: of a period that is not released, the key alone is given. */
function constraintsOf(column: Column, dataset: Dataset): object {
  return {
    ...(column === dataset.columns[0] ? { required: true, unique: true } : {}),
    ...(column.type === 'count' ? { minimum: 0 } : {}),
  };
}

function descriptionOf(column: Column, part: 'value' | 'ja' | 'en', dataset: Dataset): object {
  const sentences = [
    ...(column.role === 'measure' ? [`Unit: ${unitOf(column, dataset).en}.`] : []),
    ...(column.role === 'measure' && column.base ? [`1 is ${column.base.en}.`] : []),
    ...(column.type === 'addresses' ? ['Addresses, separated by spaces.'] : []),
    ...(part === 'value' ? [] : [part === 'ja' ? 'In Japanese.' : 'In English.']),
  ];
  return sentences.length === 0 ? {} : { description: sentences.join(' ') };
}
