import path from 'node:path';
import type { BuildReport } from '#lib/publish/build.ts';
import type { Site } from '#lib/site/site.ts';
import type { Options } from './options.ts';
import { ageOf } from './pull-words.ts';

/**
 * A few lines on what was built: periodicals with their editions and posts, pages, files, bytes, and how
 * old the data is, since a build goes on from what was pulled last.
 */
export function describeSite(
  { site, pages, files, bytes }: BuildReport,
  { outDir, channel }: Pick<Options, 'outDir' | 'channel'>,
  now = new Date(),
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
    ...ageOfData(site, now),
  ].join('\n');
}

function ageOfData({ datasets }: Site, now: Date): string[] {
  const retrieved = [...datasets].map(([id, { lock }]) => ({ id, at: lock.retrieved }));
  const [oldest] = retrieved.sort((a, b) => (a.at < b.at ? -1 : 1));
  return oldest === undefined
    ? []
    : [
        `  ${retrieved.length} datasets, the oldest (${oldest.id}) retrieved on ${oldest.at.slice(0, 10)}, ${ageOf(oldest.at, now)} ago`,
      ];
}
