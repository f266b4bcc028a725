import type { VFileMessage } from 'vfile-message';
import { sortDiagnostics } from '#lib/diagnostic/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';

type DiagnosticPageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly path: string;
  readonly messages: readonly VFileMessage[];
};

/** Stands in the preview where a page is at fault, until it is mended. */
export function DiagnosticPage({ site, locale, path, messages }: DiagnosticPageProps) {
  const words = messagesOf(locale);
  return (
    <Page site={site} locale={locale} path={path} title={words.faults} description={words.faults}>
      <header className="page-header">
        <h1>{words.faults}</h1>
      </header>
      <DiagnosticList messages={sortDiagnostics(messages)} />
    </Page>
  );
}
