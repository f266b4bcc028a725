import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { datasetFolder } from '../dataset-folder.ts';
import type { Recipe } from '../lock.ts';
import { makeTemporaryContent, writeDatasetFile } from '../temporary-content.ts';
import { exampleSourceText } from './example-source.ts';
import { readRecipe } from './read-recipe.ts';
import { findStaleFaults } from './stale-faults.ts';

const kinds = [
  ['file', '{ file: scans.csv }'],
  ['http', '{ http: https://data.observatory.example/scans.csv }'],
  ['duckdb', '{ duckdb: scans.sql, reads: { events: { file: events.csv } } }'],
  ['clickhouse', '{ clickhouse: scans.sql }'],
] as const;

function pulledBy(from: string) {
  const contentDir = makeTemporaryContent({
    'scans/source.yaml': exampleSourceText({ from }),
    'scans/scans.sql': 'SELECT month, scans FROM events\n',
  });
  const folder = datasetFolder(contentDir, 'scans');
  const read = readRecipe(folder);
  if (!read.ok) throw new Error(formatDiagnostics(read.messages));
  const faultsOf = (recipe: Recipe | undefined): string =>
    formatDiagnostics(findStaleFaults('scans', folder, { recipe }));
  return { contentDir, recipe: read.value.recipe, faultsOf };
}

test.for(kinds)('a source.yaml of the kind %s that was edited and not pulled', ([, from]) => {
  const { contentDir, recipe, faultsOf } = pulledBy(from);
  expect(faultsOf(recipe)).toBe('0 errors, 0 warnings');
  const edited = exampleSourceText({ from, unit: '{ ja: 回, en: scans }' });
  writeDatasetFile(contentDir, 'scans/source.yaml', `# The unit is another.\n${edited}`);
  expect(faultsOf(recipe)).toBe(
    [
      'content/datasets/scans/source.yaml:1:1  error  Unexpected source.yaml that was edited after the last pull, expected the one that `data.json` was made with  dataset-stale',
      '    Run `npm run pull -- scans` and review the change, or take the edit back.',
      '1 error, 0 warnings',
    ].join('\n'),
  );
});

test.for(kinds.slice(2))('a query of the kind %s that was edited and not pulled', ([, from]) => {
  const { contentDir, recipe, faultsOf } = pulledBy(from);
  writeDatasetFile(contentDir, 'scans/scans.sql', 'SELECT month, scans FROM events\r\n');
  expect(faultsOf(recipe)).toBe('0 errors, 0 warnings');
  writeDatasetFile(contentDir, 'scans/scans.sql', 'SELECT month, 2 * scans FROM events\n');
  expect(faultsOf(recipe)).toContain(
    'content/datasets/scans/scans.sql:1:1  error  Unexpected query that was edited after the last pull, expected the one that `data.json` was made with  dataset-stale',
  );
  rmSync(join(contentDir, 'datasets/scans/scans.sql'));
  expect(faultsOf(recipe)).toContain('scans.sql:1:1  error  Unexpected absence of the query,');
});

test('a source.yaml that was taken away, or that is none', () => {
  const { contentDir, recipe, faultsOf } = pulledBy(kinds[0][1]);
  writeDatasetFile(contentDir, 'scans/source.yaml', 'from: { file: scans.csv\n');
  expect(faultsOf(recipe)).toContain('yaml-syntax');
  rmSync(join(contentDir, 'datasets/scans/source.yaml'));
  expect(faultsOf(recipe)).toContain('Unexpected absence of source.yaml, expected the one that');
  expect(faultsOf(undefined)).toBe('0 errors, 0 warnings');
});

test('of a lock that knows no source.yaml nothing is said', () => {
  const { contentDir, faultsOf } = pulledBy(kinds[0][1]);
  writeDatasetFile(contentDir, 'scans/source.yaml', exampleSourceText({ frequency: 'irregular' }));
  expect(faultsOf(undefined)).toBe('0 errors, 0 warnings');
});
