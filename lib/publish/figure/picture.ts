import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pictureScale } from '#lib/site/embed.ts';
import { programRoot } from '../program-root.ts';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
const wasm = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
const fontFolder = path.join(path.dirname(require.resolve('@embedpdf/fonts-jp')), '../fonts');
const fonts = ['NotoSansJP-Regular.otf', 'NotoSansJP-Bold.otf'] as const;

/** What makes other pictures of the same drawing: another version of a package, and the scale. */
const maker = `${pictureScale}\n${readFileSync(path.join(programRoot, 'package-lock.json'), 'utf8')}`;

let drawer: Promise<readonly Uint8Array[]> | undefined;

/**
 * A stand-alone SVG as PNG, in Noto Sans JP, which holds the letters of both languages: the same bytes
 * on every machine, whatever fonts it has. Pictures are kept on disk by what they are made of, since
 * one takes about a tenth of a second.
 */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  const hash = createHash('sha256').update(maker).update('\n').update(svg).digest('hex');
  const file = path.join(programRoot, '.kansoku', 'pictures', `${hash}.png`);
  const kept = readIfThere(file);
  if (kept !== undefined) return kept;
  drawer ??= prepare();
  const picture = new Resvg(svg, {
    font: { fontBuffers: [...(await drawer)], defaultFontFamily: 'Noto Sans JP' },
    fitTo: { mode: 'zoom', value: pictureScale },
  })
    .render()
    .asPng();
  keep(file, picture);
  return picture;
}

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(readFile(wasm));
  return await Promise.all(fonts.map((name) => readFile(path.join(fontFolder, name))));
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** What cannot be kept is drawn again next time. */
function keep(file: string, picture: Uint8Array): void {
  const passing = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(passing, picture);
    renameSync(passing, file);
  } catch {
    return;
  }
}
