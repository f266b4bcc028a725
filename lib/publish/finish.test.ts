import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { finishPage } from './finish.ts';

test('no script of the framework is left, whatever its form', () => {
  const page = finishPage(
    pageOf(
      '<link rel="preload" as="script" href="/_next/a.js"><link rel="stylesheet" href="/_next/a.css"><meta name="next-size-adjust">',
      '<main>Text</main><script src="/_next/a.js" async></script><script>self.__next_f.push([1])</script><SCRIPT TYPE=module SRC="/_next/b.js"></SCRIPT><template id="B:0"></template>',
    ),
  );
  expect(page).not.toMatch(/<script|_next|next-|<template/i);
  expect(page).toContain('<main>Text</main>');
});

test('our own scripts, the data for machines and the speculation rules stay', () => {
  const own = [
    '<script type="module" src="/_kansoku/page.0123456789.js"></script>',
    '<script data-kansoku="theme">document.documentElement.dataset.theme="dark"</script>',
    '<script type="application/ld+json">{"name":"A & B < C"}</script>',
    '<script type="speculationrules">{"prefetch":[]}</script>',
  ];
  const page = finishPage(pageOf(own.join('')));
  for (const script of own) expect(page).toContain(script);
});

test('below a sub-path our module is ours still', () => {
  const module = '<script type="module" src="/en/dev/report/_kansoku/page.js"></script>';
  expect(finishPage(pageOf(module))).toContain(module);
});

test('the policy names each inline script and style by its hash, and lets in nothing else', () => {
  const code = 'if (1 < 2 && "é") {\n  document.title = "観測"\n}';
  const rules = '{"prefetch":[]}';
  const style = ':root > main { --accent: #0b5d6b }';
  const page = finishPage(
    pageOf(
      `<script data-kansoku>${code}</script><script type="speculationrules">${rules}</script><style>${style}</style><script type="application/ld+json">{}</script>`,
    ),
  );
  const inline = [
    ...page.matchAll(
      /<(?:script data-kansoku|script type="speculationrules"|style)[^>]*>([^]*?)<\/(?:script|style)>/g,
    ),
  ];
  expect(inline.map(([, text]) => text).sort()).toEqual([code, rules, style].sort());
  expect(policyOf(page)).toEqual([
    "default-src 'none'",
    `script-src 'self' ${hashOf(code)} ${hashOf(rules)}`,
    `style-src 'self' ${hashOf(style)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('Windows line ends in a script are hashed as the browser reads them', () => {
  const page = finishPage(pageOf('<script data-kansoku>a()\r\nb()</script>'));
  expect(policyOf(page)[1]).toBe(`script-src 'self' ${hashOf('a()\nb()')}`);
});

test('the character set comes first, the policy before all that it rules', () => {
  const page = finishPage(
    pageOf(
      '<title>T</title><script data-kansoku>a()</script><link rel="stylesheet" href="/s.css">',
    ),
  );
  const order = ['charset', 'Content-Security-Policy', 'data-kansoku', 'stylesheet', '<title>'];
  const places = order.map((part) => page.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('comments go, and the elements that held nothing else stay', () => {
  const page = finishPage(
    pageOf(
      '',
      '<p>3<!-- -->件</p><td><table><tr><td><!-- --></td></tr></table><kansoku-figure><!--$--></kansoku-figure>',
    ),
  );
  expect(page).not.toContain('<!--');
  expect(page).toContain('<p>3件</p>');
  expect(page).toContain('<td></td>');
  expect(page).toContain('<kansoku-figure></kansoku-figure>');
});

test('the framework’s hidden holders go, what is hidden of ours stays', () => {
  const page = finishPage(
    pageOf(
      '',
      '<div hidden=""><!--$--><template></template><!--/$--></div><div hidden><p>Later</p></div>',
    ),
  );
  expect(page).toContain('<body><div hidden><p>Later</p></div></body>');
});

test('a drawing keeps its attributes’ capitals, and is closed', () => {
  const drawing =
    '<svg viewBox="0 0 720 360" preserveAspectRatio="none"><defs><clipPath id="a"><rect width="1" height="1"></rect></clipPath><linearGradient id="b" gradientUnits="userSpaceOnUse"></linearGradient></defs><text textLength="3">件</text></svg>';
  expect(finishPage(pageOf('', drawing))).toContain(drawing);
});

test('text and attributes are what they were', () => {
  const page = finishPage(
    pageOf('', '<a href="/?a=1&amp;b=2" title="&quot;x&quot;">A &amp; B &lt;C&gt;</a>'),
  );
  expect(page).toContain('href="/?a=1&#x26;b=2"');
  expect(finishPage(page).replaceAll(/<meta http-equiv[^>]*>/g, '')).toBe(
    page.replaceAll(/<meta http-equiv[^>]*>/g, ''),
  );
});

test('the preview’s script stands before the page’s own module', () => {
  const page = finishPage(pageOf('<script type="module" src="/_kansoku/page.js"></script>'), {
    script: '/_kansoku/reload.js',
  });
  expect(page.indexOf('reload.js')).toBeGreaterThan(0);
  expect(page.indexOf('reload.js')).toBeLessThan(page.indexOf('page.js'));
});

function pageOf(head: string, body = ''): string {
  return `<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;
}

function policyOf(page: string): string[] {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  return content.replaceAll('&#x27;', "'").split('; ');
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
