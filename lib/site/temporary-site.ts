import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const tinySite = fileURLToPath(new URL('../../e2e/fixtures/content/', import.meta.url));

/**
 * For tests: the content folder of the tiny site with files of the test's own over it, by path below
 * `content`. It lives as long as the test, in a folder that holds nothing else.
 */
export function makeTemporarySite(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kansoku-site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const contentDir = path.join(root, 'content');
  cpSync(tinySite, contentDir, { recursive: true });
  for (const [relative, text] of Object.entries(files)) {
    const file = path.join(contentDir, relative);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return contentDir;
}

/** For tests: the files of a report without figures, below `content`, in the languages given. */
export function reportFiles(
  folder: string,
  texts: Readonly<
    Partial<Record<'ja' | 'en', { readonly published: string; readonly state?: 'draft' }>>
  >,
  more = '',
): Record<string, string> {
  const files = Object.entries(texts).map(([locale, { published, state }]) => [
    `reports/${folder}/index.${locale}.mdx`,
    [
      '---',
      `title: '${folder} <${locale}> & more'`,
      'summary: A text for tests.',
      `state: ${state ?? 'released'}`,
      `published: ${published}`,
      '---',
      '',
      'Text.',
      '',
    ].join('\n'),
  ]);
  return {
    [`reports/${folder}/report.yaml`]: `kind: post\npeople:\n  - { person: kansoku-editorial-team, role: { ja: 編集, en: Editors } }\n${more}`,
    ...Object.fromEntries<string>(files.map(([file = '', text = '']) => [file, text])),
  };
}
