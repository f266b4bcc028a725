import { expect, test } from 'vitest';
import { absolute, figurePath, href, reportPath } from './address.ts';

const root = { address: 'https://reports.example', path: '' };
const below = { address: 'https://reports.example/', path: '/en/dev/report' };

test.for([
  ['an edition', { edition: '2025-10' }, '/wizsafe/2025-10/'],
  ['a chapter', { edition: '042', chapter: '01' }, '/wizsafe/042/01/'],
  ['a post', { post: 'kev' }, '/wizsafe/posts/kev/'],
] as const)('the path of %s', ([, place, path]) => {
  expect(reportPath(placeOf(place))).toBe(path);
});

test('the folder of a figure lies below its report', () => {
  expect(figurePath({ place: placeOf({ post: 'kev' }) }, 'kev-monthly')).toBe(
    '/wizsafe/posts/kev/figures/kev-monthly/',
  );
});

test('a link holds the sub-path and the language', () => {
  expect(href(root, 'ja', '/')).toBe('/ja/');
  expect(href(below, 'en', '/wizsafe/')).toBe('/en/dev/report/en/wizsafe/');
});

test('a whole address, with or without a slash at the end of the base', () => {
  expect(absolute(root, 'ja', '/wizsafe/')).toBe('https://reports.example/ja/wizsafe/');
  expect(absolute(below, 'en', '/')).toBe('https://reports.example/en/dev/report/en/');
});

function placeOf(parts: {
  readonly edition?: string;
  readonly chapter?: string;
  readonly post?: string;
}) {
  return {
    periodical: 'wizsafe',
    edition: undefined,
    chapter: undefined,
    post: undefined,
    ...parts,
  };
}
