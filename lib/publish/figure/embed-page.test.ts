import { expect, test } from 'vitest';
import { figureOf, kevVendors } from '#lib/chart/fixtures.ts';
import { iframeOf } from '#lib/site/embed.ts';
import { embedPage } from './embed-page.ts';
import { oembedOf } from './oembed.ts';

const figure = figureOf(kevVendors, { kind: 'ranked-bars', measure: 'total' });
const page = 'https://kansoku.example/ja/wizsafe/2025-10/figures/vendors/';

test('a page for frames runs and fetches nothing, and has no id twice', () => {
  const html = embedPage({ figure, locale: 'ja', numberLabel: '図-1', siteTitle: '観測', page });
  expect(html).not.toMatch(/<script|<img|<link rel="stylesheet"/);
  expect(html).toMatch(
    /content="default-src (?:'|&#x27;)none(?:'|&#x27;); style-src (?:'|&#x27;)sha256-/,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain(`<a href="${page}" target="_top">`);
});

test('the lines to paste hold whatever a title holds', () => {
  const address = `${page}embed.html`;
  const title = 'A "title" & <more>';
  const lines = iframeOf({ title, address, height: 500 });
  expect(lines).toBe(
    `<iframe src="${address}" title="A &quot;title&quot; &amp; &lt;more>" width="100%" height="500" style="border:0" loading="lazy"></iframe>`,
  );
  expect(
    oembedOf({ title, address, height: 500, siteTitle: '観測', siteAddress: page }),
  ).toMatchObject({ version: '1.0', type: 'rich', html: lines, height: 500, width: 712 });
});
