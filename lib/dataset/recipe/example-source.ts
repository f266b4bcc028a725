import { parseSourceFile } from './parse-source.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';

/** For tests: a source.yaml of scans by month, with lines of its own in place of the default ones. */
export function exampleSourceText(lines: Readonly<Record<string, string>> = {}): string {
  const said = {
    from: '{ file: scans.csv }',
    title: '{ ja: スキャン, en: Scans }',
    description: '{ ja: 月別の件数, en: Counts by month }',
    source: '{ name: { ja: 観測所, en: An observatory }, licence: { id: CC0-1.0 } }',
    unit: '{ ja: 件, en: scans }',
    period: '{ from: 2025-01, to: 2025-12 }',
    frequency: 'month',
    timeZone: 'null',
    columns: [
      '',
      '  - { id: month, from: month, role: dimension, type: month, title: { ja: 月, en: Month } }',
      '  - { id: scans, from: scans, role: measure, type: count, title: { ja: 件数, en: Scans } }',
    ].join('\n'),
    ...lines,
  };
  return Object.entries(said)
    .map(([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`)
    .join('');
}

/** For tests: what an author reads of it. */
export function faultsOfSource(lines: Readonly<Record<string, string>>): string {
  const source = parseSourceFile({ file: 'source.yaml', text: exampleSourceText(lines) });
  return source.ok ? 'no fault' : formatDiagnostics(source.messages);
}
