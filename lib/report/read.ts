import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseYaml, yamlPlaces } from '#lib/diagnostic/parse.ts';
import { findText, readText, shownPath } from '#lib/diagnostic/read.ts';
import { diagnose, isError } from '#lib/diagnostic/diagnostic.ts';
import { success, type Result } from '#lib/diagnostic/result.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Period } from '#lib/dataset/period.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { resolveFigure } from '#lib/figure/resolve.ts';
import { figuresFileSchema } from '#lib/figure/spec.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { resolveValue } from '#lib/value/resolve.ts';
import { valuesFileSchema } from '#lib/value/spec.ts';
import type { Value } from '#lib/value/value.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { frontMatterSchema } from './front-matter.ts';
import { reportFileSchema } from './report-file.ts';
import type { ReadableReport, Report, ReportPlace, Text, Unresolved, Wording } from './report.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Where a report's numbers come from. */
export type DatasetLibrary = {
  readonly ids: readonly string[];
  readonly get: (id: string) => Result<LoadedDataset>;
};

/** What was read of a folder, and every fault met on the way. */
export type ReadReport = {
  /** The report where it is sound. */
  readonly report: Report | undefined;
  /** Of one that is not, as much as can still be checked. */
  readonly unsound: ReadableReport | undefined;
  readonly messages: readonly VFileMessage[];
};

/**
 * Reads one report from its folder: `report.yaml`, the texts of both languages, figures and values
 * resolved against their datasets. Texts are not compiled here. Gives all faults at once.
 */
export function readReport(
  folder: string,
  place: ReportPlace,
  wording: Wording,
  datasets: DatasetLibrary,
): ReadReport {
  const messages: VFileMessage[] = [];
  const keep = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    messages.push(...result.messages);
    return undefined;
  };
  const source = keep(readText(path.join(folder, 'report.yaml')));
  const file = source && keep(parseYaml(source, reportFileSchema));
  const texts: Partial<Record<Locale, Text>> = {};
  for (const locale of locales) {
    const text = keep(readLanguage(path.join(folder, `index.${locale}.mdx`), locale));
    if (text) texts[locale] = text;
  }
  if (Object.keys(texts).length === 0 && !messages.some(isError))
    messages.push(
      diagnose({
        file: shownPath(folder),
        reason: 'Unexpected report without a text, expected index.ja.mdx or index.en.mdx',
        help: 'Check the names of the files in the folder.',
        rule: 'report-without-text',
      }),
    );
  const {
    figures,
    unresolved: figuresAtFault,
    named: byFigures,
  } = readFigures(path.join(folder, 'figures.yaml'), datasets, keep, file?.observed?.to);
  const {
    values,
    headline,
    unresolved: valuesAtFault,
    named: byValues,
  } = readValues(path.join(folder, 'values.yaml'), datasets, keep, messages);
  const report: ReadableReport = {
    key: keyOf(place),
    place,
    wording,
    texts,
    figures,
    values,
    headline,
    unresolved:
      figuresAtFault === 'any' || valuesAtFault === 'any'
        ? 'any'
        : [...figuresAtFault, ...valuesAtFault],
    datasets: [...new Set([...byFigures, ...byValues])].sort(),
  };
  return file === undefined || messages.some(isError)
    ? { report: undefined, unsound: report, messages }
    : { report: { ...report, file }, unsound: undefined, messages };
}

/** `wizsafe/2025-10`, `iir/042/01` or `wizsafe/posts/kev-catalogue`. */
function keyOf(place: ReportPlace): string {
  const within = place.post === undefined ? [place.edition, place.chapter] : ['posts', place.post];
  return [place.periodical, ...within.filter((part) => part !== undefined)].join('/');
}

function readLanguage(absolute: string, locale: Locale): Result<Text | undefined> {
  const found = findText(absolute);
  if (found === undefined) return success(undefined);
  if (!found.ok) return found;
  const source = found.value;
  const split = splitFrontMatter(source.file, source.text);
  if (!split.ok) return split;
  const matter = parseYaml(
    { file: source.file, text: split.value.yaml, lineOffset: split.value.yamlOffset },
    frontMatterSchema,
  );
  if (!matter.ok) return matter;
  return success({ locale, matter: matter.value, file: source.file, body: split.value.body });
}

type Keep = <T>(result: Result<T>) => T | undefined;

/** Figures of a report with an observed period end with it, whatever its dataset has become since. */
function readFigures(
  absolute: string,
  datasets: DatasetLibrary,
  keep: Keep,
  observedTo: Period | undefined,
): { figures: Figure[]; unresolved: Unresolved; named: string[] } {
  const found = findText(absolute);
  if (found === undefined) return { figures: [], unresolved: [], named: [] };
  const source = keep(found);
  const specs = source && keep(parseYaml(source, figuresFileSchema));
  if (source === undefined || specs === undefined)
    return { figures: [], unresolved: 'any', named: [] };
  const places = yamlPlaces(source);
  const figures = Object.entries(specs).flatMap(([id, spec]) => {
    const loaded = keep(
      getDataset(datasets, spec.dataset, source.file, () => places([id, 'dataset'])),
    );
    const figure =
      loaded &&
      keep(resolveFigure(id, spec, loaded, { file: source.file, find: places, observedTo }));
    return figure === undefined ? [] : [figure];
  });
  return {
    figures,
    unresolved: namesMissing(specs, new Set(figures.map(({ id }) => id))),
    named: Object.values(specs).map(({ dataset }) => dataset),
  };
}

function readValues(
  absolute: string,
  datasets: DatasetLibrary,
  keep: Keep,
  messages: VFileMessage[],
): { values: Map<string, Value>; headline: Value[]; unresolved: Unresolved; named: string[] } {
  const values = new Map<string, Value>();
  const found = findText(absolute);
  if (found === undefined) return { values, headline: [], unresolved: [], named: [] };
  const source = keep(found);
  const parsed = source && keep(parseYaml(source, valuesFileSchema));
  if (source === undefined || parsed === undefined)
    return { values, headline: [], unresolved: 'any', named: [] };
  const places = yamlPlaces(source);
  for (const [id, spec] of Object.entries(parsed.values)) {
    const loaded = keep(
      getDataset(datasets, spec.dataset, source.file, () => places(['values', id, 'dataset'])),
    );
    const value =
      loaded && keep(resolveValue(id, spec, loaded.dataset, { file: source.file, find: places }));
    if (value) values.set(id, value);
  }
  const headline = parsed.headline.flatMap((id, index) => {
    if (!Object.hasOwn(parsed.values, id))
      messages.push(
        diagnose({
          file: source.file,
          place: places(['headline', index]),
          reason: `Unexpected \`${id}\` in the headline, expected a name under \`values\``,
          help: didYouMean(id, Object.keys(parsed.values)),
          rule: 'value-unknown',
        }),
      );
    return values.get(id) ?? [];
  });
  return {
    values,
    headline,
    unresolved: namesMissing(parsed.values, values),
    named: Object.values(parsed.values).map(({ dataset }) => dataset),
  };
}

function namesMissing(
  described: Readonly<Record<string, unknown>>,
  found: { readonly has: (id: string) => boolean },
): string[] {
  return Object.keys(described).filter((id) => !found.has(id));
}

/** A dataset by the name that a file gives it. Fails with `dataset-unknown` at the name. */
export function getDataset(
  datasets: DatasetLibrary,
  id: string,
  file: string,
  place: () => { line: number; column: number },
): Result<LoadedDataset> {
  if (datasets.ids.includes(id)) return datasets.get(id);
  return {
    ok: false,
    messages: [
      diagnose({
        file,
        place: place(),
        reason: `Unexpected dataset \`${id}\`, expected the name of a folder of content/datasets`,
        help:
          didYouMean(id, datasets.ids) ??
          `Describe it in content/datasets/${id}/source.yaml and run npm run pull.`,
        rule: 'dataset-unknown',
      }),
    ],
  };
}
