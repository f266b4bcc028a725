import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from './current.ts';
import { makeTemporarySite } from './temporary-site.ts';

test('a site is read once for as long as no file changes', () => {
  const content = makeTemporarySite();
  const site = readSite(content, 'public');
  expect(readSite(content, 'public')).toBe(site);
  writeFileSync(path.join(content, 'pages', 'new.txt'), 'x');
  expect(readSite(content, 'public')).not.toBe(site);
});

test('what was read for editors is not what the public sees', () => {
  const content = makeTemporarySite();
  expect(readSite(content, 'drafts').channel).toBe('drafts');
  expect(readSite(content, 'public').channel).toBe('public');
});
