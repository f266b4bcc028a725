import type { VFileMessage } from 'vfile-message';
import { localesOf } from '#lib/report/report.ts';
import { locales } from '#lib/i18n/locale.ts';
import { channels, type Channel } from '#lib/site/channel.ts';
import { compilePage, compileReport } from '#lib/site/compile.ts';
import { loadSite } from '#lib/site/load.ts';
import type { Site } from '#lib/site/site.ts';

export type CheckedSite = { readonly site: Site; readonly messages: readonly VFileMessage[] };

/**
 * Reads a content folder for one channel and checks all of it: schemas, locks, figures, values, every
 * text. Throws DiagnosticError only where `site.yaml` cannot be read.
 */
export async function checkSite(contentDir: string, channel: Channel): Promise<CheckedSite> {
  const site = loadSite(contentDir, channel);
  const results = await Promise.all([
    ...[...site.reports, ...site.unsound].flatMap((report) =>
      localesOf(report).map((locale) => compileReport(site, report, locale)),
    ),
    ...site.pages.flatMap((page) => locales.map((locale) => compilePage(site, page, locale))),
  ]);
  const found = results.flatMap((result) => (result.ok ? result.value.messages : result.messages));
  return { site, messages: [...site.messages, ...found] };
}

/** Checks both channels: a link is good in a released text only if its readers can follow it. Each fault once. */
export async function checkContent(contentDir: string): Promise<VFileMessage[]> {
  const found: VFileMessage[] = [];
  for (const channel of channels) found.push(...(await checkSite(contentDir, channel)).messages);
  return [
    ...new Map(
      found.map((message) => [
        [message.file, message.line, message.column, message.ruleId, message.reason].join('\n'),
        message,
      ]),
    ).values(),
  ];
}
