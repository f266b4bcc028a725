import type { Locale } from '#lib/i18n/locale.ts';
import { success, type Result } from '#lib/diagnostic/result.ts';
import { compileText, type CompiledText, type TextToCompile } from '#lib/report/compile.ts';
import { getText, type ReadableReport } from '#lib/report/report.ts';
import { findCompiled, keepCompiled } from './compiled-store.ts';
import { hasPagePath } from './paths.ts';
import type { Site, StaticPage } from './site.ts';

const compiled = new Map<string, Promise<Result<CompiledText>>>();
const kept = 400;

/** Compiles one language of a report. Remembered by all that determines the result. */
export function compileReport(
  site: Site,
  report: ReadableReport,
  locale: Locale,
): Promise<Result<CompiledText>> {
  const text = getText(report, locale);
  return remember({
    file: text.file,
    body: text.body,
    locale,
    figures: new Map(report.figures.map((figure) => [figure.id, figure.number])),
    values: report.values,
    unresolved: report.unresolved,
    note: report.wording.note[locale],
    sections: report.wording.sections,
    chapter: /^\d+$/.test(report.place.chapter ?? '') ? report.place.chapter : undefined,
    hasPath: (path) => hasPagePath(site, locale, path),
  });
}

/** Compiles one language of a page of the publisher's own. */
export function compilePage(
  site: Site,
  page: StaticPage,
  locale: Locale,
): Promise<Result<CompiledText>> {
  const text = page.texts[locale];
  return remember({
    file: text.file,
    body: text.body,
    locale,
    figures: new Map(),
    values: new Map(),
    unresolved: [],
    note: locale === 'ja' ? '注{n}' : '*{n}',
    sections: 'none',
    chapter: undefined,
    hasPath: (path) => hasPagePath(site, locale, path),
  });
}

function remember(text: TextToCompile): Promise<Result<CompiledText>> {
  // Inline links, those in angle brackets, and definitions.
  const links = [...text.body.matchAll(/(?<=\]\(\s*<?|\]:\s*<?)\/[^)>\s#?]*/g)].map(([path]) => [
    path,
    text.hasPath(path),
  ]);
  const determinants = JSON.stringify([
    text.body,
    text.locale,
    [...text.figures],
    [...text.values],
    text.unresolved,
    text.note,
    text.sections,
    text.chapter,
    links,
  ]);
  // Faults name the file; what compiles without one is the same wherever it lies.
  const key = `${text.file}\n${determinants}`;
  const known = compiled.get(key);
  if (known) return known;
  const result = compileOnce(text, determinants);
  compiled.set(key, result);
  const oldest = compiled.keys().next();
  if (compiled.size > kept && oldest.done !== true) compiled.delete(oldest.value);
  return result;
}

async function compileOnce(
  text: TextToCompile,
  determinants: string,
): Promise<Result<CompiledText>> {
  const stored = findCompiled(determinants);
  if (stored) return success(stored);
  const result = await compileText(text);
  if (result.ok) keepCompiled(determinants, result.value);
  return result;
}
