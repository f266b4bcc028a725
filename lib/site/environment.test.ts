import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readEnvironment } from './environment.ts';

beforeEach(() => {
  for (const name of ['KANSOKU_CONTENT', 'KANSOKU_CHANNEL', 'KANSOKU_ASSETS'])
    vi.stubEnv(name, undefined);
});

test('where nothing is set, the public sees the content folder', () => {
  expect(readEnvironment()).toEqual({
    contentDir: path.resolve('content'),
    channel: 'public',
    assets: {
      page: '/_kansoku/page.js',
      live: '/_kansoku/live.js',
      style: '/_kansoku/site.css',
    },
  });
});

test('what is set', () => {
  vi.stubEnv('KANSOKU_CONTENT', '/elsewhere');
  vi.stubEnv('KANSOKU_CHANNEL', 'drafts');
  vi.stubEnv('KANSOKU_ASSETS', '{"page":"/p.js","live":"/l.js","style":"/s.css"}');
  expect(readEnvironment()).toEqual({
    contentDir: '/elsewhere',
    channel: 'drafts',
    assets: { page: '/p.js', live: '/l.js', style: '/s.css' },
  });
});

test.for([
  ['KANSOKU_CHANNEL', 'draft'],
  ['KANSOKU_ASSETS', '{"page":"/p.js"}'],
  ['KANSOKU_ASSETS', 'page.js'],
  ['KANSOKU_CONTENT', ''],
] as const)('%s=%j is refused, and never the public for want of a better', ([name, value]) => {
  vi.stubEnv(name, value);
  expect(readEnvironment).toThrow();
});
