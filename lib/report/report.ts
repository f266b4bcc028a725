import type { Figure } from '#lib/figure/figure.ts';
import type { Bilingual, Locale } from '#lib/i18n/locale.ts';
import type { Value } from '#lib/value/value.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ReportFile } from './report-file.ts';
import type { SectionStyle } from './sections.ts';

/** How a periodical words what its reports are numbered and marked by. */
export type Wording = {
  readonly figure: Bilingual;
  readonly table: Bilingual;
  readonly note: Bilingual;
  readonly sections: SectionStyle;
};

/** Where a report stands: its periodical, and its edition and chapter, or its slug as a post. */
export type ReportPlace = {
  readonly periodical: string;
  readonly edition: string | undefined;
  readonly chapter: string | undefined;
  readonly post: string | undefined;
};

/** One language of a report, read but not compiled. */
export type Text = {
  readonly locale: Locale;
  readonly matter: FrontMatter;
  /** Path shown to the author. */
  readonly file: string;
  readonly body: string;
};

/** One text of an edition, or a post: what is true of it, and its languages in this channel. */
export type Report = {
  /** `wizsafe/2025-10`, `iir/042/01`, `wizsafe/posts/kev-catalogue`. */
  readonly key: string;
  readonly place: ReportPlace;
  readonly file: ReportFile;
  readonly wording: Wording;
  readonly texts: Readonly<Partial<Record<Locale, Text>>>;
  readonly figures: readonly Figure[];
  readonly values: ReadonlyMap<string, Value>;
  /** Values of the headline strip, in order. */
  readonly headline: readonly Value[];
  readonly unresolved: Unresolved;
  /** Ids of the datasets that its figures and values name, known or not. */
  readonly datasets: readonly string[];
};

/** What can be read, and checked, of a report whose `report.yaml` is at fault. */
export type ReadableReport = Omit<Report, 'file'>;

/**
 * Names of figures and values that are described but at fault, so that a text that uses them is not
 * blamed as well; `any` where a file could not be read at all. Empty in a sound report.
 */
export type Unresolved = readonly string[] | 'any';

export function isUnresolved(unresolved: Unresolved, name: string): boolean {
  return unresolved === 'any' || unresolved.includes(name);
}

/** The languages a report has, Japanese first. */
export function localesOf(report: Pick<Report, 'texts'>): Locale[] {
  return (['ja', 'en'] as const).filter((locale) => report.texts[locale] !== undefined);
}

/** A text that must be there. Throws where the language has none: ask `localesOf` first. */
export function getText(report: Pick<Report, 'key' | 'texts'>, locale: Locale): Text {
  const text = report.texts[locale];
  if (text === undefined) throw new Error(`no ${locale} text in ${report.key}`);
  return text;
}
