import { isLocale } from '#lib/i18n/locale.ts';
import { reportPath } from '#lib/site/address.ts';
import { compileReport } from '#lib/site/compile.ts';
import type { Site } from '#lib/site/site.ts';

/**
 * Compiles the text of a page here, from where the renderer takes it: in development the renderer
 * records a stack for each promise, which makes compiling there several times as slow.
 */
export async function compileAhead(site: Site, path: string): Promise<void> {
  const [, locale = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const report = site.reports.find((candidate) => reportPath(candidate.place) === rest);
  if (isLocale(locale) && report?.texts[locale] !== undefined)
    await compileReport(site, report, locale);
}
