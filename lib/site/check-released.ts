import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { isWithin } from '#lib/dataset/period.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { parseYaml, yamlPlaces } from '#lib/diagnostic/parse.ts';
import { findText } from '#lib/diagnostic/read.ts';
import { figuresFileSchema } from '#lib/figure/spec.ts';
import type { ReportPlace } from '#lib/report/report.ts';
import { valuesFileSchema } from '#lib/value/spec.ts';
import type { SiteLibrary } from './dataset-library.ts';
import { reportFolder } from './folders.ts';

/** What is known of how far datasets are public. */
export type Reach = {
  readonly whole: SiteLibrary;
  readonly released: SiteLibrary;
  /** The key of the draft whose release would bring a row of a dataset. */
  readonly findDraft: (dataset: string, row: string) => string | undefined;
};

/**
 * What a released report asks of its datasets that they have and that is not public yet: its figures
 * would be cut without a word, its values not be found. `figure-unreleased` at `to` or `from` of a figure,
 * `value-unreleased` at the row of a value. No value is told.
 */
export function checkReleased(
  contentDir: string,
  place: ReportPlace,
  reach: Reach,
): readonly VFileMessage[] {
  const folder = reportFolder(contentDir, place);
  return [...checkFigures(folder, reach), ...checkValues(folder, reach)];
}

function checkFigures(folder: string, reach: Reach): VFileMessage[] {
  const read = readSpecs(path.join(folder, 'figures.yaml'), figuresFileSchema);
  if (read === undefined) return [];
  return Object.entries(read.specs).flatMap(([id, { dataset, from, to }]) => {
    const cut = findCut(dataset, reach);
    if (cut === undefined || (from === undefined && to === undefined)) return [];
    const asked = cut.hidden.filter((row) => isWithin(row, from, to));
    const last = asked.at(-1);
    const end = cut.dataset.period.to;
    const isWhollyBeyond = from !== undefined && !isWithin(from, undefined, end);
    const [key, bound] = isWhollyBeyond ? ['from', from] : ['to', to];
    if (last === undefined || bound === undefined) return [];
    const draft = reach.findDraft(dataset, last);
    return diagnose({
      file: read.file,
      place: read.places([id, key]),
      rule: 'figure-unreleased',
      reason: `Unexpected \`${key}\` ${bound}, expected at most ${end}, the end of what is released of \`${dataset}\``,
      help:
        draft === undefined
          ? `Release a report that observes ${last} first, or draw what is released.`
          : `The release of \`${draft}\` brings ${last}. Release it first, or draw what is released.`,
    });
  });
}

function checkValues(folder: string, reach: Reach): VFileMessage[] {
  const read = readSpecs(path.join(folder, 'values.yaml'), valuesFileSchema);
  if (read === undefined) return [];
  return Object.entries(read.specs.values).flatMap(([id, { dataset, at }]) => {
    const cut = findCut(dataset, reach);
    if (![...(cut?.hidden ?? []), ...(cut?.withheld ?? [])].includes(at)) return [];
    const draft = reach.findDraft(dataset, at);
    return diagnose({
      file: read.file,
      place: read.places(['values', id, 'at']),
      rule: 'value-unreleased',
      reason: `Unexpected row \`${at}\`, expected one of \`${dataset}\` that is released`,
      help:
        draft === undefined
          ? 'It is not released before a report that observes it.'
          : `It is not released before \`${draft}\`, which observes it.`,
    });
  });
}

type Cut = {
  /** As it is public. */
  readonly dataset: Dataset;
  /** Keys of the rows after its end. */
  readonly hidden: readonly string[];
  /** Keys of the rows before its end that stand there without their values. */
  readonly withheld: readonly string[];
};

/** What is kept back of a dataset over time; undefined where nothing is, or all of it. */
function findCut(id: string, { whole, released }: Reach): Cut | undefined {
  if (!whole.ids.includes(id)) return undefined;
  const [all, shown] = [whole.get(id), released.get(id)];
  if (!all.ok || !shown.ok || all.value === shown.value) return undefined;
  const { dataset } = shown.value;
  const keys = new Set(dataset.rows.map(keyOf));
  const own = new Set(unreleasedIn(all.value.dataset));
  return {
    dataset,
    hidden: all.value.dataset.rows.map(keyOf).filter((key) => !keys.has(key)),
    withheld: unreleasedIn(dataset).filter((key) => !own.has(key)),
  };
}

function unreleasedIn({ statuses }: Dataset): string[] {
  return statuses.filter(({ status }) => status === 'unreleased').map(({ at }) => at);
}

type Specs<T> = {
  readonly specs: T;
  readonly file: string;
  readonly places: ReturnType<typeof yamlPlaces>;
};

/** What a file describes; undefined where there is none, or it is at fault, which is told elsewhere. */
function readSpecs<S extends z.ZodType>(file: string, schema: S): Specs<z.output<S>> | undefined {
  const source = findText(file);
  if (source?.ok !== true) return undefined;
  const specs = parseYaml(source.value, schema);
  return specs.ok
    ? { specs: specs.value, file: source.value.file, places: yamlPlaces(source.value) }
    : undefined;
}

/**
 * Faults with those that explain them in their place: a row that is not released could not be found
 * either. What explains none of them comes last.
 */
export function explainFaults(
  messages: readonly VFileMessage[],
  explanations: readonly VFileMessage[],
): readonly VFileMessage[] {
  const byPlace = new Map(explanations.map((fault) => [placeOf(fault), fault]));
  const explained = messages.map((fault) => byPlace.get(placeOf(fault)) ?? fault);
  return [...new Set([...explained, ...explanations])];
}

function placeOf({ file, line, column }: VFileMessage): string {
  return [file, line, column].join(':');
}
