/** What is used of citation-js, which brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly unknown[];
    format(form: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    readonly config: {
      readonly get: (plugin: '@bibtex') => { readonly format: { asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
