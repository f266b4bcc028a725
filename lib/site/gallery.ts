import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseYaml, yamlPlaces } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { resolveFigure } from '#lib/figure/resolve.ts';
import { figuresFileSchema } from '#lib/figure/spec.ts';
import { getDataset, type DatasetLibrary } from '#lib/report/read.ts';

/** Where the gallery lies, without the language. */
export const galleryPath = '/gallery/';

/** A figure that shows what a kind is for, and the lines of YAML that order it. */
export type GalleryEntry = { readonly figure: Figure; readonly yaml: string };

export type Gallery = {
  readonly entries: readonly GalleryEntry[];
  readonly messages: readonly VFileMessage[];
};

/** That of the public site. */
export const noGallery: Gallery = { entries: [], messages: [] };

/** Path of the folder that holds the files of a figure of the gallery, without the language. */
export function galleryFigurePath(id: string): string {
  return `${galleryPath}figures/${id}/`;
}

/**
 * The gallery of a content folder, `gallery/figures.yaml`: every kind of figure beside the YAML that
 * orders it, for authors; none where there is no such file. Faults are those of reading the file, of a
 * dataset, and of `resolveFigure`.
 */
export function readGallery(contentDir: string, datasets: DatasetLibrary): Gallery {
  const file = path.join(contentDir, 'gallery', 'figures.yaml');
  if (!existsSync(file)) return noGallery;
  const source = readText(file);
  if (!source.ok) return { entries: [], messages: source.messages };
  const specs = parseYaml(source.value, figuresFileSchema);
  if (!specs.ok) return { entries: [], messages: specs.messages };
  const find = yamlPlaces(source.value);
  const messages: VFileMessage[] = [];
  const entries = Object.entries(specs.value).flatMap(([id, spec]): GalleryEntry[] => {
    const loaded = getDataset(datasets, spec.dataset, source.value.file, () =>
      find([id, 'dataset']),
    );
    const resolved = loaded.ok
      ? resolveFigure(id, spec, loaded.value, { file: source.value.file, find })
      : loaded;
    if (resolved.ok) return [{ figure: resolved.value, yaml: linesOf(source.value.text, id) }];
    messages.push(...resolved.messages);
    return [];
  });
  return { entries, messages };
}

/** The lines of a top-level key, up to the next. */
function linesOf(text: string, id: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${id}:`));
  const rest = lines.slice(first + 1);
  const next = rest.findIndex((line) => /^\S/.test(line));
  return [lines[first] ?? '', ...(next === -1 ? rest : rest.slice(0, next))].join('\n').trimEnd();
}
