import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSite } from '#lib/publish/build.ts';
import { programRoot } from '#lib/publish/program-root.ts';

/**
 * Bytes of one report as a reader fetches it: 1,200 words of the sample's own English texts, and six
 * figures with their tables at both widths: two of 31 × 4 stacked bars, two of 90 × 3 lines, a top ten,
 * 24 months of bars with a line. The baseline is the same report without its figures.
 */
const words = 1200;

const common = `  title: { ja: 測定用の図, en: A figure for measuring }
  subtitle: { ja: 測定用, en: For measuring }
  alt: { ja: 測定のための図です。, en: A figure for measuring. }
`;

const figures = {
  sensors: `  kind: stacked-bars
  dataset: honeypot-2013-sensors
  from: 2013-05
  to: 2013-05
  series: [groucho_tokyo, groucho_oregon, groucho_singapore, groucho_us_east]
`,
  ports: `  kind: stacked-bars
  dataset: honeypot-2013-ports-daily
  from: 2013-07
  to: 2013-07
  series: [tcp_1433, tcp_445, tcp_3389, other]
`,
  protocols: `  kind: lines
  dataset: honeypot-2013-daily
  from: 2013-04-01
  to: 2013-06-29
  series: [tcp, udp, icmp]
`,
  groups: `  kind: lines
  dataset: ransomware-daily
  from: 2023-03-03
  to: 2023-05-31
  series: [lockbit3, alphv, other]
`,
  top: `  kind: ranked-bars
  dataset: honeypot-2013-ports
  measure: packets
`,
  attacks: `  kind: bars-line
  dataset: wizsafe-ddos-monthly
  from: 2023-11
  to: 2025-10
  bars: total
  line: max_gbps
  lineScale: log
`,
} as const;

for (const ids of [[], Object.keys(figures) as (keyof typeof figures)[]]) await measure(ids);

async function measure(ids: readonly (keyof typeof figures)[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-bench-'));
  try {
    const contentDir = path.join(folder, 'content');
    const outDir = path.join(folder, 'out');
    cpSync(path.join(programRoot, 'content'), contentDir, { recursive: true });
    const text = proseOf(path.join(contentDir, 'reports'));
    rmSync(path.join(contentDir, 'reports'), { recursive: true });
    writeReport(path.join(contentDir, 'reports', 'review', '001'), text, ids);
    await buildSite({ contentDir, outDir, channel: 'public' });
    const page = readFileSync(path.join(outDir, 'en', 'review', '001', 'index.html'));
    const assets = readdirSync(path.join(outDir, '_kansoku'));
    const sizeOf = (isWanted: (name: string) => boolean): number =>
      assets
        .filter(isWanted)
        .reduce((sum, name) => sum + brotli(readFileSync(path.join(outDir, '_kansoku', name))), 0);
    const [html, style, script, live] = [
      brotli(page),
      sizeOf((name) => name.endsWith('.css')),
      sizeOf((name) => name.startsWith('page.') && name.endsWith('.js')),
      sizeOf((name) => name.startsWith('live.')),
    ];
    console.log(
      `${ids.length} figures: ${kib(html + style + script)} before interaction (HTML ${kib(html)}, CSS ${kib(style)}, script ${kib(script)}), live chart ${kib(live)} once`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Paragraphs of the sample's English reports, without elements and links, up to the number of words. */
function proseOf(reports: string): string[] {
  const paragraphs = readdirSync(reports, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.en.mdx'))
    .sort()
    .flatMap((name) => readFileSync(path.join(reports, name), 'utf8').split(/\n\n+/))
    .filter((text) => /^[A-Z][^<>{}[\]|#]{80,}$/.test(text));
  let count = 0;
  return paragraphs.filter((text) => {
    const isWanted = count < words;
    count += text.split(/\s+/).length;
    return isWanted;
  });
}

function writeReport(
  folder: string,
  prose: readonly string[],
  ids: readonly (keyof typeof figures)[],
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'report.yaml'),
    'kind: focused\npeople: [{ person: kansoku-editorial-team, role: { ja: 編集, en: Editors } }]\n',
  );
  if (ids.length > 0)
    writeFileSync(
      path.join(folder, 'figures.yaml'),
      ids.map((id) => `${id}:\n${figures[id]}${common}`).join(''),
    );
  const sections = prose.map((text, index) => {
    const id = ids[index];
    const figure = id === undefined ? '' : `\n\n<Figure id="${id}" />`;
    return `## Section ${index + 1}\n\n${text}${figure}\n`;
  });
  const head =
    '---\ntitle: Measured\nsummary: Measured\nstate: released\npublished: 2026-11-23\n---\n';
  writeFileSync(path.join(folder, 'index.en.mdx'), `${head}\n${sections.join('\n')}`);
}

function brotli(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
