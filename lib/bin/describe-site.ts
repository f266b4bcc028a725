import path from 'node:path';
import type { BuildReport } from '#lib/publish/build.ts';
import type { Options } from './options.ts';

/** A few lines on what was built: periodicals with their editions and posts, pages, files, bytes. */
export function describeSite(
  { site, pages, files, bytes }: BuildReport,
  { outDir, channel }: Pick<Options, 'outDir' | 'channel'>,
): string {
  const lines = site.periodicals.map((periodical) => {
    const editions = site.editions.filter(
      (edition) => edition.periodical.id === periodical.id,
    ).length;
    const posts = site.posts.filter((post) => post.place.periodical === periodical.id).length;
    return `  ${periodical.id.padEnd(12)} ${String(editions).padStart(4)} editions ${String(posts).padStart(4)} posts`;
  });
  const figures = site.reports.reduce((count, report) => count + report.figures.length, 0);
  return [
    `${path.relative(process.cwd(), outDir) || outDir}/ (${channel})`,
    ...lines,
    `  ${site.reports.length} reports, ${figures} figures, ${pages} pages, ${files} files, ${(bytes / 1_048_576).toFixed(1)} MiB`,
  ].join('\n');
}
