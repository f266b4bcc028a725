import type { Plugin } from 'esbuild';
import { chartPageStyle, paletteVariables } from '#lib/chart/stylesheet.ts';

/** The name by which the site's style sheet asks for the rules of the drawings. */
const name = 'kansoku:chart.css';

/** Lets `@import 'kansoku:chart.css'` give the drawings' colours in both themes, and their rules. */
export const chartStyleSheet: Plugin = {
  name,
  setup(bundler) {
    bundler.onResolve({ filter: /^kansoku:chart\.css$/ }, ({ path }) => ({
      path,
      namespace: 'kansoku',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'kansoku' }, () => ({
      contents: chartStyles(),
      loader: 'css',
    }));
  },
};

/** The theme is the system's unless the reader has chosen one on the page; paper is light. */
function chartStyles(): string {
  const dark = paletteVariables('dark');
  return [
    `:root{${paletteVariables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme='light']){${dark}}}`,
    `@media screen{:root[data-theme='dark']{${dark}}}`,
    chartPageStyle(),
  ].join('\n');
}
