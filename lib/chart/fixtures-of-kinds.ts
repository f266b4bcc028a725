import { loadDataset } from '#lib/dataset/load.ts';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { resolveFigure } from '#lib/figure/resolve.ts';
import { figuresFileSchema } from '#lib/figure/spec.ts';

const contentDir = 'content';
const file = `${contentDir}/gallery/figures.yaml`;

/** Every figure of the gallery by its id: each kind once and more, on the datasets of the site. */
export function galleryFigures(): Readonly<Record<string, Figure>> {
  const specs = getValue(parseYaml(getValue(readText(file)), figuresFileSchema));
  return Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => {
      const loaded = getValue(loadDataset(contentDir, spec.dataset));
      const place = { file, find: () => undefined };
      return [`gallery-${id}`, getValue(resolveFigure(id, spec, loaded, place))];
    }),
  );
}
