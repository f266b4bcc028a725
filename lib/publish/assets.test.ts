import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleAssets, type Asset, type Assets } from './assets.ts';

/** Bytes a reader's browser fetches for an asset: brotli at its strongest, as hosts keep it. */
function weigh({ contents }: Asset): number {
  return brotliCompressSync(contents).byteLength;
}

describe('what ships to the browser', () => {
  let assets: Assets;
  beforeAll(async () => {
    assets = await bundleAssets({ minify: true });
  }, 60_000);

  test('the script of every page weighs at most 2 KiB', () => {
    expect(weigh(assets.page)).toBeLessThanOrEqual(2_048);
  });

  test('the live chart, which a reader asks for, weighs at most 170 KiB', () => {
    expect(weigh(assets.live)).toBeLessThanOrEqual(170 * 1_024);
  });

  test('names hold a hash of the contents', () => {
    expect(assets.page.name).toMatch(/^page\.[0-9a-f]{10}\.js$/);
    expect(assets.live.address).toBe(`/_kansoku/${assets.live.name}`);
    expect(assets.site.name).toMatch(/^site\.[0-9a-f]{10}\.css$/);
  });

  test('the style sheet colours the drawings in both themes', () => {
    const text = new TextDecoder().decode(assets.site.contents);
    const rules = text
      .match(/[^{}]*\{[^{}]*--series-1:[^;}]*/g)
      ?.map((rule) => rule.replace(/\{[^{}]*--series/, '{--series'));
    expect(rules).toMatchInlineSnapshot(`
      [
        ":root{--series-1:#0b4f8a",
        ":root:not([data-theme=light]){--series-1:#7cbdf7",
        ":root[data-theme=dark]{--series-1:#7cbdf7",
      ]
    `);
  });

  test('nothing of a server and nothing evaluated is in them', () => {
    for (const { contents } of [assets.page, assets.live]) {
      const text = new TextDecoder().decode(contents);
      expect(text).not.toMatch(/from\s*["'](?:node:|next)/);
      expect(text).not.toMatch(/\bnew Function\(|\beval\(/);
      expect(text).not.toContain('process.env');
    }
  });
});
