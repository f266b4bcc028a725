import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { frontMatterSchema, type FrontMatter } from '#lib/report/front-matter.ts';
import { splitFrontMatter } from '#lib/report/split-front-matter.ts';

/** The content of the sample site. */
export const sampleDir = path.resolve(process.env['KANSOKU_CONTENT'] ?? 'content');

/** A text as its author wrote it. */
export type WrittenText = {
  /** Its folder within `reports`, which is also its address: `wizsafe/2025-10`. */
  readonly key: string;
  readonly folder: string;
  readonly locale: Locale;
  readonly matter: FrontMatter;
  readonly body: string;
};

/** Every text under a content folder, in order. Throws DiagnosticError where a head cannot be read. */
function readTexts(contentDir: string): readonly WrittenText[] {
  const root = path.join(contentDir, 'reports');
  return locales.flatMap((locale) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === `index.${locale}.mdx`)
      .sort()
      .map((file) => readWritten(root, file, locale)),
  );
}

export function readReleased(contentDir: string): readonly WrittenText[] {
  return readTexts(contentDir).filter(({ matter }) => matter.state === 'released');
}

export function readDrafts(contentDir: string): readonly WrittenText[] {
  return readTexts(contentDir).filter(({ matter }) => matter.state === 'draft');
}

function readWritten(root: string, file: string, locale: Locale): WrittenText {
  const { yaml, body } = getValue(
    splitFrontMatter(file, readFileSync(path.join(root, file), 'utf8')),
  );
  return {
    key: path.dirname(file),
    folder: path.join(root, path.dirname(file)),
    locale,
    matter: getValue(parseYaml({ file, text: yaml }, frontMatterSchema)),
    body,
  };
}
