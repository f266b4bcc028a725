import type { Release, Span } from '#lib/dataset/release.ts';
import { isWithin, type Period } from '#lib/dataset/period.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { ReadableReport, Report } from '#lib/report/report.ts';

/** A report as far as it could be read: a draft at fault keeps its period back all the same. */
type KnownReport = ReadableReport & Partial<Pick<Report, 'file'>>;

/**
 * How far each dataset is public, by its id; one that no released report draws on is not there, and not
 * public at all. An observation belongs to an edition's period and is public once that edition is:
 *
 * - up to the end of the latest period that a released report drawing on the dataset has observed; one
 *   that states no period has observed up to its day of publication;
 * - save months whose own edition of a monthly is a draft, unless a released report observed them too.
 *
 * Months that no edition is about are history, and public as soon as a later one is.
 */
export function findReleases(
  reports: readonly KnownReport[],
  periodicals: readonly Periodical[],
): ReadonlyMap<string, Release> {
  const monthlies = new Set(
    periodicals.filter(({ editionForm }) => editionForm === 'month').map(({ id }) => id),
  );
  const ids = new Set(reports.flatMap((report) => report.datasets));
  return new Map(
    [...ids].flatMap((id) => {
      const users = reports.filter((report) => report.datasets.includes(id));
      const released = users.filter(isReleased);
      const to = latest(released.map(observedTo));
      if (to === undefined) return [];
      const told = released.flatMap((report) => report.file?.observed ?? []);
      const withheld = users
        .filter((report) => !released.includes(report) && monthlies.has(report.place.periodical))
        .flatMap((report) => spanOfEdition(report))
        .filter((span) => !told.some((other) => covers(other, span)));
      return [[id, { to, withheld }] as const];
    }),
  );
}

/** True where a text of the report is released in any language. */
export function isReleased({ texts }: Pick<KnownReport, 'texts'>): boolean {
  return Object.values(texts).some((text) => text.matter.state === 'released');
}

function spanOfEdition({ place, file }: KnownReport): readonly Span[] {
  if (place.edition === undefined) return [];
  return [file?.observed ?? { from: place.edition, to: place.edition }];
}

function covers(whole: Span, part: Span): boolean {
  return isWithin(part.from, whole.from, whole.to) && isWithin(part.to, whole.from, whole.to);
}

function observedTo({ file, texts }: KnownReport): Period {
  if (file?.observed) return file.observed.to;
  const published = Object.values(texts)
    .filter((text) => text.matter.state === 'released')
    .map((text) => text.matter.published)
    .sort();
  return published[0] ?? '';
}

/** The later of two periods of different precision is the one that ends later: 2025-10 after 2025-10-27. */
function latest(periods: readonly Period[]): Period | undefined {
  return [...periods].sort((a, b) => compareEnds(a, b)).at(-1);
}

function compareEnds(a: Period, b: Period): number {
  const [endOfA, endOfB] = [a.padEnd(13, '~'), b.padEnd(13, '~')];
  return endOfA < endOfB ? -1 : endOfA > endOfB ? 1 : 0;
}
