import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const dimensions = `  title: { ja: 測定用の図, en: A figure for measuring }
  subtitle: { ja: 測定用, en: For measuring }
  alt: { ja: 測定のための図です。, en: A figure for measuring. }`;

const figures = `daily:
  kind: stacked-bars
  dataset: honeypot-2013-daily
  from: 2013-05-01
  to: 2013-05-31
  series: [tcp, udp, icmp]
${dimensions}
valid:
  kind: lines
  dataset: rpki-bgp-monthly
  series: [ipv4_valid, ipv6_valid]
${dimensions}
ports:
  kind: ranked-bars
  dataset: honeypot-2013-ports
  measure: packets
${dimensions}
`;

const paragraph = {
  ja: '測定のための段落です。長さだけが実際の記事と同じで、読むためのものではありません。',
  en: 'A paragraph for measuring, as long as those of a real report and not meant to be read.',
} as const;

/** Writes numbered reports of about 1,200 words with three figures each, in both languages. */
export function generateReports(root: string, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const folder = path.join(root, 'review', String(number).padStart(3, '0'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'report.yaml'),
      'kind: focused\npeople: [{ person: kansoku-editorial-team, role: { ja: 編集, en: Editors } }]\n',
    );
    writeFileSync(path.join(folder, 'figures.yaml'), figures);
    for (const locale of ['ja', 'en'] as const)
      writeFileSync(path.join(folder, `index.${locale}.mdx`), textOf(number, paragraph[locale]));
  }
}

function textOf(number: number, sentence: string): string {
  const sections = ['daily', 'valid', 'ports'].map(
    (figure) =>
      `## ${figure}\n\n${`${sentence} `.repeat(24)}\n\n<Ref to="${figure}" />\n\n<Figure id="${figure}" />\n`,
  );
  return `---\ntitle: No.${number}\nsummary: ${number}\nstate: released\npublished: 2026-11-23\n---\n\n${sections.join('\n')}`;
}
