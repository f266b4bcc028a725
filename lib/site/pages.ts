import path from 'node:path';
import { z } from 'zod';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { success, type Result } from '#lib/diagnostic/result.ts';
import { splitFrontMatter } from '#lib/report/split-front-matter.ts';
import { listFiles } from './folders.ts';
import type { StaticPage } from './site.ts';

const pageMatterSchema = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });

/** Reads the publisher's own pages: each an `<id>.ja.mdx` and an `<id>.en.mdx`. */
export function readStaticPages(
  folder: string,
  keep: <T>(result: Result<T>, spoilt: string) => T | undefined,
): StaticPage[] {
  const ids = new Set(listFiles(folder, '.mdx').map((name) => name.replace(/\.(ja|en)$/, '')));
  return [...ids].flatMap((id) => {
    const ja = keep(readPage(path.join(folder, `${id}.ja.mdx`)), `/${id}/`);
    const en = keep(readPage(path.join(folder, `${id}.en.mdx`)), `/${id}/`);
    return ja && en ? [{ id, texts: { ja, en } }] : [];
  });
}

function readPage(file: string): Result<StaticPage['texts']['ja']> {
  const source = readText(file);
  if (!source.ok) return source;
  const split = splitFrontMatter(source.value.file, source.value.text);
  if (!split.ok) return split;
  const matter = parseYaml(
    { file: source.value.file, text: split.value.yaml, lineOffset: split.value.yamlOffset },
    pageMatterSchema,
  );
  return matter.ok
    ? success({ ...matter.value, file: source.value.file, body: split.value.body })
    : matter;
}
