import { expect, test } from 'vitest';
import { loadSite } from './load.ts';
import { inChannel } from './channel.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

test('the public sees the languages that are released, the editors all', () => {
  const report = reportOf({
    ja: { published: '2026-01-05' },
    en: { published: '2026-02-05', state: 'draft' },
  });
  expect(Object.keys(inChannel(report, 'public')?.texts ?? {})).toEqual(['ja']);
  expect(Object.keys(inChannel(report, 'drafts')?.texts ?? {})).toEqual(['ja', 'en']);
});

test('a report of which nothing is released is none to the public', () => {
  const report = reportOf({ ja: { published: '2026-01-05', state: 'draft' } });
  expect(inChannel(report, 'public')).toBeUndefined();
  expect(inChannel(report, 'drafts')).toBe(report);
});

function reportOf(texts: Parameters<typeof reportFiles>[1]) {
  const content = makeTemporarySite(reportFiles('bulletin/posts/a', texts));
  const [report] = loadSite(content, 'drafts').posts;
  if (report === undefined) throw new Error('no report in the test');
  return report;
}
