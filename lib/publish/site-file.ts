/** A file of the site that is no page: its path from the site's root, and its contents. */
export type SiteFile = {
  /** `ja/wizsafe/2025-10/figures/ddos-total/ddos-total.csv` */
  readonly path: string;
  /** Bytes, or a text to be written in UTF-8. */
  readonly contents: string | Uint8Array;
};

export type TextFile = SiteFile & { readonly contents: string };
