import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { figuresAuthorsSchema } from './authors-schema.ts';

const root = path.join(import.meta.dirname, '../..');

test('the schema that editor programs are pointed to is of this program', async () => {
  await expect(`${JSON.stringify(figuresAuthorsSchema(), null, 2)}\n`).toMatchFileSnapshot(
    path.join(root, 'docs/schemas/figures.json'),
  );
});

test('it takes what the program takes, and finds a slip', () => {
  const validate = new Ajv2020({ strict: false }).compile(figuresAuthorsSchema());
  const gallery: unknown = parse(
    readFileSync(path.join(root, 'content/gallery/figures.yaml'), 'utf8'),
  );
  expect(validate(gallery), JSON.stringify(validate.errors)).toBe(true);
  const slip: unknown = JSON.parse(
    JSON.stringify(gallery).replace('"scale":"log"', '"scale":"lgo"'),
  );
  expect(validate(slip)).toBe(false);
});
