import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import type { Site } from '#lib/site/site.ts';

/** What the elements of a text know of where they stand. A page of the publisher's own has no report. */
export type MdxContext = {
  readonly site: Site;
  readonly locale: Locale;
  readonly report: Report | undefined;
};
