import { colourOf, namedInks, seriesInks, stepInks, type Theme } from './palette.ts';
import { lineStyleOf } from './series-style.ts';

/** Declarations of the colour variables of a theme: `--series-1:#0b4f8a;…`. */
export function paletteVariables(theme: Theme): string {
  return [...namedInks()].map(([name, ink]) => `--${name}:${ink[theme]}`).join(';');
}

/** The rules that colour a drawing within a page, where the variables of `paletteVariables` are set. */
export function chartPageStyle(): string {
  return rules((name) => `var(--${name})`);
}

/** The rules for a file that stands alone, on light paper: every colour resolved. */
export function chartFileStyle(): string {
  const inks = namedInks();
  return rules((name) => inks.get(name)?.light ?? 'currentColor');
}

/** Fonts that readers have, Japanese among them; a file cannot bring its own. */
export const fontFamily =
  "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic','Meiryo','Helvetica Neue',Arial,sans-serif";

function rules(colour: (name: string) => string): string {
  return [
    `.chart{font-size:12px;font-variant-numeric:tabular-nums}`,
    `.chart text{fill:${colour('chart-ink')};stroke:none}`,
    `.chart .tick,.chart .unit{fill:${colour('chart-quiet')}}`,
    `.chart .tick text,.chart text.unit{fill:${colour('chart-quiet')}}`,
    `.chart .grid{fill:none;stroke:${colour('chart-grid')}}`,
    `.chart .axis{fill:none;stroke:${colour('chart-quiet')}}`,
    `.chart .line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}`,
    `.chart .point{stroke:${colour('chart-paper')};stroke-width:1}`,
    `.chart .separator{fill:none;stroke:${colour('chart-paper')}}`,
    `.chart .break{fill:none;stroke:${colour('chart-ink')};stroke-dasharray:4 3}`,
    `.chart .missing{fill:none;stroke:${colour('chart-ink')};stroke-width:1.25}`,
    `.chart .area-part{stroke:${colour('chart-paper')};stroke-width:1}`,
    `.chart .area-range{fill-opacity:.2}`,
    `.chart-share .bar{stroke:${colour('chart-paper')};stroke-width:1}`,
    `.chart .span{fill:none;stroke-width:3;stroke-opacity:.55}`,
    `.chart-slope .span{stroke-width:1.5;stroke-opacity:1}`,
    `.chart .zone{fill:${colour('chart-grid')};fill-opacity:.6}`,
    `.chart .rule{fill:none;stroke:${colour('chart-quiet')};stroke-dasharray:2 3}`,
    `.chart .text-remark text{stroke:${colour('chart-paper')};stroke-width:3;stroke-linejoin:round;paint-order:stroke}`,
    `.chart .text-head text{font-weight:700}`,
    `.chart .missing .field{fill:${colour('chart-ink')};fill-opacity:.12;stroke:none}`,
    `.chart .cell{stroke:${colour('chart-paper')};stroke-width:1}`,
    ...seriesInks.map((_, index) => {
      const name = `series-${colourOf(index)}`;
      return `.chart .bar.${name},.chart .point.${name},.chart .area.${name}{fill:${colour(name)}}.chart .line.${name},.chart .span.${name}{stroke:${colour(name)}}`;
    }),
    ...Array.from({ length: 8 }, (_, index) => lineStyleOf(index)).flatMap(({ dash }, index) =>
      dash === '' ? [] : [`.chart .dash-${index + 1}{stroke-dasharray:${dash}}`],
    ),
    ...stepInks.map((_, index) => `.chart .step-${index + 1}{fill:${colour(`step-${index + 1}`)}}`),
  ].join('\n');
}
