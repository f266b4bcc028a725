import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { VFileMessage } from 'vfile-message';
import { formatDiagnostic, sortDiagnostics } from '#lib/diagnostic/format.ts';
import { locales } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';

/**
 * A page of its own for where not even the site stands: what is wrong, line by line. `style` is the
 * address of the style sheet; a style of its own would offend the policy of the page it replaces.
 */
export function faultPage(lines: readonly string[], style: string): string {
  const title = locales.map((locale) => messagesOf(locale).faults).join(' / ');
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', title),
      h('link', { rel: 'stylesheet', href: style }),
    ]),
    h('body', [
      h('main', { id: 'main' }, [h('h1', title), ...lines.map((line) => h('pre', line))]),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}

/** The same for faults of the content. */
export function diagnosticLines(messages: readonly VFileMessage[]): string[] {
  return sortDiagnostics(messages).map(formatDiagnostic);
}
