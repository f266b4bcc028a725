import { expect, test } from 'vitest';
import { headersFor } from './headers.ts';

test('a page is asked for again, an asset, whose name changes with its contents, never', () => {
  expect(headersFor('/ja/index.html')['Cache-Control']).toBe(
    'public, max-age=300, must-revalidate',
  );
  expect(headersFor('/_kansoku/page.0123456789.js')['Cache-Control']).toBe(
    'public, max-age=31536000, immutable',
  );
});

test('feeds and tables say what they are', () => {
  expect(headersFor('/ja/feed.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
  expect(headersFor('/ja/a/figures/b/b.csv')['Content-Type']).toBe(
    'text/csv; charset=utf-8; header=present',
  );
  expect(headersFor('/ja/index.html')['Content-Type']).toBeUndefined();
});

test.for([
  ['/data/kev/kev.excel.csv', 'text/csv; charset=utf-8; header=present'],
  ['/data/kev/kev.csv-metadata.json', 'application/csvm+json'],
  ['/data/kev/kev.parquet', 'application/vnd.apache.parquet'],
  ['/data/catalog/bulletin.jsonld', 'application/ld+json'],
  ['/data/schema/dataset.v2.json', 'application/schema+json'],
  ['/data/kev/datapackage.json', undefined],
  ['/SHA256SUMS', 'text/plain; charset=utf-8'],
] as const)('%s has the type of its kind', ([path, type]) => {
  expect(headersFor(path)['Content-Type']).toBe(type);
});

test('a drawing that is opened by itself runs nothing', () => {
  expect(headersFor('/ja/a/figures/b/b.svg')['Content-Security-Policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
});

test.for(['/', '/404.html', '/ja/feed.xml', '/icon.svg', '/_kansoku/site.css'])(
  '%s is never taken for another kind',
  (path) => {
    expect(headersFor(path)['X-Content-Type-Options']).toBe('nosniff');
  },
);
