import type { Hours, Release } from '#lib/dataset/release.ts';
import { hoursOf, type Period } from '#lib/dataset/period.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { ReadableReport, Report } from '#lib/report/report.ts';

/** A report as far as it could be read: a draft at fault keeps its period back all the same. */
type KnownReport = ReadableReport & Partial<Pick<Report, 'file'>>;

/**
 * What decides how far each dataset is public, by its id; one that no released report draws on is not
 * there, and not public at all. An observation belongs to an edition's period and is public once that
 * edition is; `isReleased` of lib/dataset/release.ts says how.
 *
 * The month of a draft of a monthly is held back in every dataset that an edition of that monthly draws
 * on, whether the draft names it yet or not.
 */
export function findReleases(
  reports: readonly KnownReport[],
  periodicals: readonly Periodical[],
): ReadonlyMap<string, Release> {
  const monthlies = monthliesOf(periodicals);
  const isEdition = (report: KnownReport): boolean => isEditionOf(report, monthlies);
  const ids = new Set(reports.flatMap((report) => report.datasets));
  return new Map(
    [...ids].flatMap((id) => {
      const users = reports.filter((report) => report.datasets.includes(id));
      const released = users.filter(isReleased);
      if (released.length === 0) return [];
      const ofMonthlies = new Set(users.filter(isEdition).map(({ place }) => place.periodical));
      const months = reports.filter(
        (report) =>
          !isReleased(report) && isEdition(report) && ofMonthlies.has(report.place.periodical),
      );
      const drafts = [...months, ...users.filter((report) => !isReleased(report))];
      const observed = (report: KnownReport) => observedBy(report, isEdition(report));
      return [
        [
          id,
          {
            told: released.flatMap(observed),
            months: months.flatMap(observed),
            drafts: drafts.flatMap(observed),
            published: released
              .filter((report) => observed(report).length === 0)
              .flatMap(publicationOf)
              .sort()
              .at(-1),
          },
        ] as const,
      ];
    }),
  );
}

/**
 * The key of a draft that observes a period, one that draws on the dataset before any other: its
 * release makes the observation public.
 */
export function findDraftOf(
  { dataset, period }: { readonly dataset: string; readonly period: Period },
  reports: readonly KnownReport[],
  periodicals: readonly Periodical[],
): string | undefined {
  const monthlies = monthliesOf(periodicals);
  const hours = hoursOf(period);
  const drafts = reports.filter(
    (report) =>
      !isReleased(report) &&
      observedBy(report, isEditionOf(report, monthlies)).some(
        ({ first, last }) => first <= hours.first && hours.last <= last,
      ),
  );
  return (drafts.find(({ datasets }) => datasets.includes(dataset)) ?? drafts[0])?.key;
}

function monthliesOf(periodicals: readonly Periodical[]): ReadonlySet<string> {
  return new Set(
    periodicals.filter(({ editionForm }) => editionForm === 'month').map(({ id }) => id),
  );
}

/** True for an edition of one of these periodicals. */
function isEditionOf({ place }: KnownReport, periodicals: ReadonlySet<string>): boolean {
  return place.edition !== undefined && periodicals.has(place.periodical);
}

/** True where a text of the report is released in any language. */
export function isReleased({ texts }: Pick<KnownReport, 'texts'>): boolean {
  return Object.values(texts).some((text) => text.matter.state === 'released');
}

/** What a report says it observed; an edition of a monthly that says nothing observed its month. */
function observedBy({ file, place }: KnownReport, isMonthly: boolean): readonly Hours[] {
  const span =
    file?.observed ??
    (isMonthly && place.edition !== undefined
      ? { from: place.edition, to: place.edition }
      : undefined);
  return span === undefined
    ? []
    : [{ first: hoursOf(span.from).first, last: hoursOf(span.to).last }];
}

/** The end of the day, or the beginning of the month, that each released language was published. */
function publicationOf({ texts }: KnownReport): readonly string[] {
  return Object.values(texts)
    .filter((text) => text.matter.state === 'released')
    .map(({ matter: { published } }) =>
      published.length === 7 ? hoursOf(published).first : hoursOf(published).last,
    );
}
