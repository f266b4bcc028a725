import { join, relative } from 'node:path';

/** The files of a dataset: `content/datasets/<id>/`. */
export type DatasetFolder = {
  readonly path: string;
  readonly source: string;
  readonly data: string;
  readonly lock: string;
};

export function datasetsPath(contentDir: string): string {
  return join(contentDir, 'datasets');
}

export function datasetFolder(contentDir: string, id: string): DatasetFolder {
  const path = join(datasetsPath(contentDir), id);
  return {
    path,
    source: join(path, 'source.yaml'),
    data: join(path, 'data.json'),
    lock: join(path, 'lock.json'),
  };
}

/** A path as diagnostics show it: relative to where the command was started. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path);
}
