import {
  datasetJsonSchema,
  observationsJsonSchema,
  publishedSchema,
} from '#lib/dataset/json-schema.ts';
import type { JsonSchema } from '#lib/dataset/schema-nodes.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import { fileAddress } from '#lib/site/dataset-address.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';
import type { SiteFile } from '../site-file.ts';

/** Path of the schema of published datasets from the root of the site. */
export const datasetSchemaPath = `data/schema/dataset.v${datasetVersion}.json`;

const observationsSchemaPath = `data/schema/observations.v${datasetVersion}.json`;

/** The JSON Schemas (2020-12) of a producer's file and of a dataset, each named by its address. */
export function schemaFiles(settings: Settings): SiteFile[] {
  return [
    schemaFile(settings, observationsSchemaPath, observationsJsonSchema()),
    schemaFile(settings, datasetSchemaPath, datasetJsonSchema()),
  ];
}

function schemaFile(settings: Settings, path: string, schema: JsonSchema): SiteFile {
  const published = publishedSchema(schema, fileAddress(settings, `/${path}`));
  return { path, contents: `${JSON.stringify(published, null, 1)}\n` };
}
