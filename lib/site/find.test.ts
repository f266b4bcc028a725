import { expect, test } from 'vitest';
import {
  drawnOnBy,
  editionsOf,
  findEdition,
  findFaults,
  findPeriodical,
  findReport,
  findStaticPage,
  neighboursOf,
  periodicalOf,
} from './find.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

const released = { published: '2026-01-05' };

function makeSite() {
  return loadSite(
    makeTemporarySite({
      ...reportFiles('bulletin/2020-01', { ja: released, en: released }),
      ...reportFiles('bulletin/2020-02', { ja: released }),
      ...reportFiles(
        'bulletin/2020-03',
        { ja: released, en: released },
        'drawsOn: [bulletin/2020-01]\n',
      ),
      ...reportFiles('bulletin/2020-04', { ja: released }, 'colour: red\n'),
    }),
    'public',
  );
}

test('what is there, by its name', () => {
  const site = makeSite();
  expect(findPeriodical(site, 'bulletin')?.title.en).toBe('KEV Bulletin');
  expect(findStaticPage(site, 'about')?.texts.en.title).toBe('About this site');
  expect(findEdition(site, 'bulletin', '2020-02')?.reports).toHaveLength(1);
  expect(findReport(site, 'ja', 'bulletin/2020-02')?.key).toBe('bulletin/2020-02');
});

test('what is not there is undefined', () => {
  const site = makeSite();
  expect(findPeriodical(site, 'iir')).toBeUndefined();
  expect(findStaticPage(site, 'constructor')).toBeUndefined();
  expect(findEdition(site, 'bulletin', '2020-09')).toBeUndefined();
  expect(findReport(site, 'en', 'bulletin/2020-02')).toBeUndefined();
});

test('the neighbours of an edition are those of the language', () => {
  const site = makeSite();
  const edition = findEdition(site, 'bulletin', '2020-03');
  if (edition === undefined) throw new Error('no edition in the test');
  expect(neighboursOf(site, edition, 'ja').previous?.id).toBe('2020-02');
  expect(neighboursOf(site, edition, 'en').previous?.id).toBe('2020-01');
});

test('the first edition has none before, the latest none after', () => {
  const site = makeSite();
  const periodical = findPeriodical(site, 'bulletin');
  const editions = periodical ? editionsOf(site, periodical) : [];
  const [latest, first] = [editions[0], editions.at(-1)];
  expect(latest && neighboursOf(site, latest, 'ja').next).toBeUndefined();
  expect(first && neighboursOf(site, first, 'ja').previous).toBeUndefined();
});

test('a report knows what draws on it, and its periodical', () => {
  const site = makeSite();
  const report = findReport(site, 'ja', 'bulletin/2020-01');
  if (report === undefined) throw new Error('no report in the test');
  expect(drawnOnBy(site, report).map(({ key }) => key)).toEqual(['bulletin/2020-03']);
  expect(periodicalOf(site, report).id).toBe('bulletin');
});

test('the faults of a page are those of what it lies below, too', () => {
  const site = makeSite();
  expect(findFaults(site, '/bulletin/2020-04/')).toHaveLength(1);
  expect(findFaults(site, '/bulletin/2020-04/figures/a/')).toHaveLength(1);
  expect(findFaults(site, '/bulletin/2020-03/')).toBeUndefined();
  expect(findFaults(site, '/')).toBeUndefined();
});
