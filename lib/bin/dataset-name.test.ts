import { expect, test } from 'vitest';
import { datasetNamed } from './dataset-name.ts';

test.for([
  ['kev-monthly', 'kev-monthly'],
  ['kev-monthly/', 'kev-monthly'],
  ['content/datasets/kev-monthly', 'kev-monthly'],
  ['./content/datasets/kev-monthly/', 'kev-monthly'],
  ['elsewhere/datasets/kev-monthly/', 'elsewhere/datasets/kev-monthly'],
] as const)('%s names %s', ([name, id]) => {
  expect(datasetNamed(name, 'content')).toBe(id);
});
