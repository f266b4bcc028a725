/** A colour on light paper and on dark, as hex. */
export type Ink = { readonly light: string; readonly dark: string };

/**
 * Colours of the series, in order: each at least 3:1 against its paper (WCAG 1.4.11), dark and bright
 * in turn, so that neighbours are told apart in grey too.
 */
export const seriesInks: readonly Ink[] = [
  { light: '#0b4f8a', dark: '#7cbdf7' },
  { light: '#d4700a', dark: '#c8691a' },
  { light: '#1b5e3a', dark: '#86dbab' },
  { light: '#a274c9', dark: '#9468cc' },
  { light: '#7f1d2d', dark: '#f5a3ad' },
  { light: '#24949f', dark: '#24818f' },
  { light: '#474b50', dark: '#d3d7db' },
  { light: '#b08300', dark: '#a0770f' },
  { light: '#552a80', dark: '#cdb2f2' },
  { light: '#7a9433', dark: '#6d8a2a' },
];

/** Steps of a heatmap, lowest first: from near the paper to far from it. */
export const stepInks: readonly Ink[] = [
  { light: '#e3edf6', dark: '#1b2b3a' },
  { light: '#b3cfe6', dark: '#24486b' },
  { light: '#77a9d0', dark: '#34709f' },
  { light: '#3a7ab1', dark: '#5da3d9' },
  { light: '#0b4578', dark: '#b5dcfb' },
];

/** Paper, words and rules of a drawing. */
export const groundInks = {
  paper: { light: '#ffffff', dark: '#12161a' },
  ink: { light: '#1c2126', dark: '#e8ebee' },
  quiet: { light: '#59626b', dark: '#a7b0b8' },
  grid: { light: '#dde1e5', dark: '#333b43' },
} as const satisfies Readonly<Record<string, Ink>>;

export type Theme = keyof Ink;

/** Every colour of the drawings by the name of its CSS variable, without the dashes. */
export function namedInks(): ReadonlyMap<string, Ink> {
  return new Map<string, Ink>([
    ...seriesInks.map((ink, index) => [`series-${index + 1}`, ink] as const),
    ...stepInks.map((ink, index) => [`step-${index + 1}`, ink] as const),
    ...Object.entries(groundInks).map(([name, ink]) => [`chart-${name}`, ink] as const),
  ]);
}

/** The place of a series in the palette, from 1; the palette begins again after its last colour. */
export function colourOf(index: number): number {
  return (index % seriesInks.length) + 1;
}
