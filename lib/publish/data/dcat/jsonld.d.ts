/** What the tests use of a package that brings no types. */
declare module 'jsonld' {
  type Term = { readonly termType: string; readonly value: string };
  type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };
  type Options = {
    /** Throws where anything of the document would be left out. */
    readonly safe: boolean;
    readonly documentLoader: (address: string) => Promise<never>;
  };
  const jsonld: { readonly toRDF: (document: object, options: Options) => Promise<Quad[]> };
  export = jsonld;
}
