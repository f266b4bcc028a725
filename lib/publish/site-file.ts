/** A file of the site that is no page: its path from the site's root, and its contents. */
export type SiteFile = {
  /** `ja/wizsafe/2025-10/figures/ddos-total/ddos-total.csv` */
  readonly path: string;
  readonly contents: string;
};
