import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatData } from '#lib/dataset/format-data.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

const released = { published: '2026-01-05' };
const draft = { ...released, state: 'draft' } as const;

/** The sample's own state of the tiny site's dataset, which goes on to August 2026. */
const longer = Object.fromEntries(
  ['data.json', 'lock.json', 'source.yaml'].map((name) => {
    const file = `datasets/kev-monthly/${name}`;
    return [file, readFileSync(`content/${file}`, 'utf8')];
  }),
);

/** The tiny site over that dataset. */
function makeSite(files: Readonly<Record<string, string>> = {}): string {
  return makeTemporarySite({ ...longer, ...files });
}

/** Files of an edition of the tiny site's bulletin that draws on its one dataset. */
function edition(
  month: string,
  texts: Parameters<typeof reportFiles>[1],
  observed = `observed: { from: ${month}, to: ${month} }\n`,
): Record<string, string> {
  return {
    ...reportFiles(`bulletin/${month}`, texts, observed),
    [`reports/bulletin/${month}/values.yaml`]: `values:\n  new: { dataset: kev-monthly, at: '${month}', measure: ransomware_unknown }\n`,
  };
}

/** The last row of the dataset that a channel has, and its rows without a released value. */
function reachOf(content: string, channel: 'public' | 'drafts') {
  const site = loadSite(content, channel);
  expect(site.messages.map(formatDiagnostic)).toEqual([]);
  const dataset = site.datasets.get('kev-monthly')?.dataset;
  return {
    last: dataset?.rows.at(-1)?.[0],
    to: dataset?.period.to,
    withheld: [
      ...new Set(dataset?.statuses.filter((s) => s.status === 'unreleased').map((s) => s.at)),
    ],
  };
}

/** The faults of the public channel as an author reads them. */
function faultsOf(content: string): string {
  const { messages } = loadSite(content, 'public');
  return messages
    .map(formatDiagnostic)
    .join('\n')
    .replaceAll(/^.*\/reports/gm, 'reports');
}

test('the public has observations up to the latest released edition, editors have all', () => {
  const content = makeSite();
  expect(reachOf(content, 'public')).toEqual({ last: '2025-09', to: '2025-09-30', withheld: [] });
  expect(reachOf(content, 'drafts').last).toBe('2026-08');
});

test('the next month is public once its edition is, in one language or both', () => {
  const drafted = makeSite(edition('2025-10', { ja: draft, en: draft }));
  expect(reachOf(drafted, 'public').last).toBe('2025-09');
  const half = makeSite(edition('2025-10', { ja: released, en: draft }));
  expect(reachOf(half, 'public').last).toBe('2025-10');
});

test('a month whose edition is still a draft is withheld though a later one is released', () => {
  const content = makeSite({
    ...edition('2025-10', { en: draft }),
    ...edition('2025-11', { en: released }),
  });
  expect(reachOf(content, 'public')).toEqual({
    last: '2025-11',
    to: '2025-11-30',
    withheld: ['2025-10'],
  });
});

test('a draft at fault keeps its month back all the same', () => {
  const content = makeSite({
    ...edition('2025-10', { en: draft }),
    'reports/bulletin/2025-10/report.yaml': 'kind: nothing\n',
    ...edition('2025-11', { en: released }),
  });
  const { datasets, messages } = loadSite(content, 'public');
  expect(messages).not.toEqual([]);
  const statuses = datasets.get('kev-monthly')?.dataset.statuses ?? [];
  expect(new Set(statuses.filter((s) => s.status === 'unreleased').map((s) => s.at))).toEqual(
    new Set(['2025-10']),
  );
});

test('a released report over several months releases them, whatever their own editions are', () => {
  const content = makeSite({
    ...edition('2025-10', { en: draft }),
    ...reportFiles(
      'bulletin/posts/quarter',
      { en: released },
      'observed: { from: 2025-09, to: 2025-11 }\n',
    ),
    'reports/bulletin/posts/quarter/values.yaml':
      "values:\n  new: { dataset: kev-monthly, at: '2025-11', measure: ransomware_unknown }\n",
  });
  expect(reachOf(content, 'public')).toEqual({ last: '2025-11', to: '2025-11-30', withheld: [] });
});

test('an edition of a monthly that states no period has observed its month', () => {
  const content = makeSite(edition('2025-10', { en: released }, ''));
  expect(reachOf(content, 'public').last).toBe('2025-10');
});

test('a post that states no period releases what was over when it was published, save what a draft is about', () => {
  const content = makeSite({
    ...reportFiles('bulletin/posts/new-year', { en: released }),
    'reports/bulletin/posts/new-year/values.yaml':
      "values:\n  new: { dataset: kev-monthly, at: '2025-12', measure: ransomware_unknown }\n",
  });
  expect(reachOf(content, 'public')).toEqual({
    last: '2025-12',
    to: '2026-01-05',
    withheld: ['2025-10'],
  });
});

test('a draft holds its month back before it names a dataset', () => {
  const content = makeSite({
    ...reportFiles('bulletin/2025-11', { en: draft }),
    ...edition('2025-12', { en: released }),
  });
  expect(reachOf(content, 'public').withheld).toEqual(['2025-10', '2025-11']);
});

test('a draft over many months takes none of what is public away', () => {
  const content = makeSite({
    ...reportFiles(
      'bulletin/posts/year',
      { en: draft },
      'observed: { from: 2025-01, to: 2025-12 }\n',
    ),
    'reports/bulletin/posts/year/values.yaml':
      "values:\n  new: { dataset: kev-monthly, at: '2025-12', measure: ransomware_unknown }\n",
  });
  expect(reachOf(content, 'public')).toEqual({ last: '2025-09', to: '2025-09-30', withheld: [] });
});

test('a dataset that drafts alone draw on is not public', () => {
  expect([...loadSite(makeSite(), 'public').datasets.keys()]).toEqual(['kev-monthly']);
  const drafts = makeSite({
    ...reportFiles('bulletin/2025-09', { ja: draft, en: draft }),
  });
  expect([...loadSite(drafts, 'public').datasets.keys()]).toEqual([]);
});

test('a released text that names an unreleased row is told whose release would bring it', () => {
  const content = makeSite({
    ...edition('2025-10', { en: draft }),
    'reports/bulletin/2025-09/values.yaml':
      "values:\n  unknown: { dataset: kev-monthly, at: '2025-10', measure: ransomware_unknown }\n",
  });
  expect(loadSite(content, 'drafts').messages).toEqual([]);
  expect(faultsOf(content)).toMatchInlineSnapshot(`
    "reports/bulletin/2025-09/values.yaml:2:40  error  Unexpected row \`2025-10\`, expected one of \`kev-monthly\` that is released  value-unreleased
        It is not released before \`bulletin/2025-10\`, which observes it."
  `);
});

test('so is one whose row is withheld between others', () => {
  const content = makeSite({
    ...edition('2025-10', { en: draft }),
    ...edition('2025-11', { en: released }),
    'reports/bulletin/2025-09/values.yaml':
      "values:\n  unknown: { dataset: kev-monthly, at: '2025-10', measure: ransomware_unknown }\n",
  });
  expect(faultsOf(content)).toMatchInlineSnapshot(`
    "reports/bulletin/2025-09/values.yaml:2:40  error  Unexpected row \`2025-10\`, expected one of \`kev-monthly\` that is released  value-unreleased
        It is not released before \`bulletin/2025-10\`, which observes it."
  `);
});

test('a row that no report observes yet needs one, and one that does not exist is not unreleased', () => {
  const content = makeSite({
    'reports/bulletin/2025-09/values.yaml':
      "values:\n  later: { dataset: kev-monthly, at: '2026-02', measure: ransomware_unknown }\n  never: { dataset: kev-monthly, at: '2027-02', measure: ransomware_unknown }\n",
  });
  expect(faultsOf(content)).toMatchInlineSnapshot(`
    "reports/bulletin/2025-09/values.yaml:2:38  error  Unexpected row \`2026-02\`, expected one of \`kev-monthly\` that is released  value-unreleased
        It is not released before a report that observes it.
    reports/bulletin/2025-09/values.yaml:3:38  error  Unexpected row \`2027-02\`, expected a key of dataset \`kev-monthly\`  value-row
        The dataset has 2021-11 to 2025-09."
  `);
});

/** A figure of the tiny site's released edition, with this range. */
function figure(range: string): Record<string, string> {
  const words = '{ ja: 図, en: A figure }';
  return {
    'reports/bulletin/2025-09/values.yaml': 'values: {}\n',
    'reports/bulletin/2025-09/figures.yaml': `kev-by-month:
  kind: lines
  dataset: kev-monthly
${range}
  title: ${words}
  subtitle: ${words}
  alt: ${words}
  series: [ransomware_unknown]
`,
  };
}

test('a figure of a released edition that ends beyond what is released is not cut in silence', () => {
  expect(faultsOf(makeSite(figure('  to: 2025-10')))).toMatchInlineSnapshot(`
    "reports/bulletin/2025-09/figures.yaml:4:7  error  Unexpected \`to\` 2025-10, expected at most 2025-09-30, the end of what is released of \`kev-monthly\`  figure-unreleased
        The release of \`bulletin/2025-10\` brings 2025-10. Release it first, or draw what is released."
  `);
  expect(faultsOf(makeSite(figure('  from: 2025-11')))).toMatchInlineSnapshot(`
    "reports/bulletin/2025-09/figures.yaml:4:9  error  Unexpected \`from\` 2025-11, expected at most 2025-09-30, the end of what is released of \`kev-monthly\`  figure-unreleased
        Release a report that observes 2026-08 first, or draw what is released."
  `);
});

test('one that ends where what is released ends is sound, and so is one beyond all that there is', () => {
  expect(faultsOf(makeSite(figure('  to: 2025-09')))).toBe('');
  const all = { ...edition('2025-10', { en: released }), ...figure('  to: 2026-12') };
  expect(faultsOf(makeTemporarySite(all))).toBe('');
});

test('what figures and values of a public report carry holds no unreleased observation', () => {
  const { reports, datasets } = loadSite(makeSite(), 'public');
  const figures = reports.flatMap((report) => report.figures);
  const shown = datasets.get('kev-monthly');
  expect(figures.map((figure) => figure.dataset.sha256)).toEqual(figures.map(() => shown?.sha256));
  expect(shown && formatData(shown.dataset)).not.toContain('2025-10');
});
