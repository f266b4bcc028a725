import type { Figure } from './figure.ts';
import { resolveFigure, type LoadedDataset } from './resolve.ts';
import { chooseSeriesSpec } from './series-spec.ts';
import { writeSeriesWords } from './series-words.ts';

/** The id that the figure of a whole dataset has on its page. */
const id = 'series';

/**
 * A whole dataset as a figure that no author asked for, with words made from the data in both
 * languages. Undefined where there are no numbers to draw.
 */
export function seriesFigure(loaded: LoadedDataset): Figure | undefined {
  const choice = chooseSeriesSpec(loaded.dataset);
  if (choice === undefined) return undefined;
  const resolved = resolveFigure(id, choice.spec, loaded, {
    file: loaded.dataset.id,
    find: () => undefined,
  });
  if (!resolved.ok) return undefined;
  const figure = resolved.value;
  return { ...figure, ...writeSeriesWords(figure, loaded.dataset), note: choice.note };
}
