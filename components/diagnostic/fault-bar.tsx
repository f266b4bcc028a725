import { isError } from '#lib/diagnostic/diagnostic.ts';
import { sortDiagnostics } from '#lib/diagnostic/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Site } from '#lib/site/site.ts';
import { DiagnosticList } from './diagnostic-list.tsx';

/** Over every page of the drafts channel: the faults that keep something out of the site, if any. */
export function FaultBar({ site, locale }: { readonly site: Site; readonly locale: Locale }) {
  const faults = site.messages.filter(isError);
  if (site.channel !== 'drafts' || faults.length === 0) return null;
  return (
    <details className="fault-bar">
      <summary>{messagesOf(locale).faultCount(faults.length)}</summary>
      <DiagnosticList messages={sortDiagnostics(faults)} />
    </details>
  );
}
