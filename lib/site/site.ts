import type { VFileMessage } from 'vfile-message';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Edition } from '#lib/periodical/edition.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { ReadableReport, Report } from '#lib/report/report.ts';
import type { Channel } from './channel.ts';
import type { GalleryEntry } from './gallery.ts';
import type { Person } from './person-schema.ts';
import type { SiteFile } from './schema.ts';

/** A page of the publisher's own, such as about or methodology. */
export type StaticPage = {
  readonly id: string;
  readonly texts: Readonly<
    Record<
      Locale,
      {
        readonly title: string;
        readonly summary: string;
        readonly file: string;
        readonly body: string;
      }
    >
  >;
};

/** All that `content/` holds, as one channel shows it. */
export type Site = {
  readonly settings: SiteFile;
  readonly channel: Channel;
  readonly periodicals: readonly Periodical[];
  readonly people: ReadonlyMap<string, Person>;
  readonly pages: readonly StaticPage[];
  /** Latest first within each periodical. */
  readonly editions: readonly Edition[];
  /** Posts, latest first. */
  readonly posts: readonly Report[];
  /** Every report: those of editions, then posts. */
  readonly reports: readonly Report[];
  /** Reports at fault, whatever their state: not shown, but checked as far as they can be. */
  readonly unsound: readonly ReadableReport[];
  readonly datasets: ReadonlyMap<string, LoadedDataset>;
  /** Every kind of figure, for authors: in drafts alone. */
  readonly gallery: readonly GalleryEntry[];
  /**
   * Pages that faults kept out, by their path without its language (`/wizsafe/2025-10/`), each with
   * the faults that did. What lies below such a path is kept out with it.
   */
  readonly broken: ReadonlyMap<string, readonly VFileMessage[]>;
  /** Faults that kept something out; a build with an error stops, a preview shows them. */
  readonly messages: readonly VFileMessage[];
};
