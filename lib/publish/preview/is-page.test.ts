import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFaults } from '#lib/site/find.ts';
import { loadSite } from '#lib/site/load.ts';
import { isPage } from './is-page.ts';

let contentDir = '';
beforeEach(() => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'kansoku-'));
  cpSync('e2e/fixtures/content', contentDir, { recursive: true });
});
afterEach(() => rmSync(contentDir, { recursive: true }));

test('pages are those that a build of the channel writes', () => {
  const drafts = loadSite(contentDir, 'drafts');
  for (const page of ['/', '/ja/', '/en/about/', '/en/bulletin/', '/ja/bulletin/2025-10/'])
    expect(isPage(drafts, page), page).toBe(true);
  for (const other of ['', '//', '/fr/', '/en', '/en/about', '/en//', '/en/bulletin/2025-11/'])
    expect(isPage(drafts, other), other).toBe(false);
  expect(isPage(loadSite(contentDir, 'public'), '/ja/bulletin/2025-10/')).toBe(false);
});

test('what a fault keeps out is still a page, and below it too', () => {
  writeFileSync(path.join(contentDir, 'reports/bulletin/2025-10/figures.yaml'), 'kev-monthly: 1\n');
  const one = loadSite(contentDir, 'drafts');
  expect(isPage(one, '/en/bulletin/2025-10/')).toBe(true);
  expect(findFaults(one, '/bulletin/2025-10/')?.map(({ ruleId }) => ruleId)).toEqual(['schema']);
  expect(findFaults(one, '/bulletin/2025-09/')).toBeUndefined();

  writeFileSync(path.join(contentDir, 'periodicals/bulletin.yaml'), 'title: KEV\n');
  const all = loadSite(contentDir, 'drafts');
  expect(isPage(all, '/en/bulletin/2025-09/')).toBe(true);
  expect(isPage(all, '/en/nothing/2025-09/')).toBe(false);
});
