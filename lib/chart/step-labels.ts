import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Chart } from './chart.ts';

/** A step of a heatmap, its number from 1, named by the greatest value it holds. */
export type StepLabel = { readonly step: number; readonly label: string };

/** The steps that a heatmap's legend names; one that holds no value is left out. */
export function stepLabels({ steps, locale }: Chart, figure: Figure): StepLabel[] {
  return steps.flatMap((bound, index) => {
    if (index > 0 && bound === steps[index - 1]) return [];
    const written = boundLabel(bound, figure, locale);
    return [{ step: index + 1, label: locale === 'ja' ? `${written}以下` : `≤ ${written}` }];
  });
}

/** A bound is a value of the data; a count that the number is only near to is written by its digits. */
function boundLabel(bound: number, { rows, series }: Figure, locale: Locale): string {
  const exact = rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => (cell.value === bound && cell.exact !== undefined ? cell.exact : []))
    .reduce<bigint | undefined>(
      (most, digits) => (most === undefined || BigInt(digits) > most ? BigInt(digits) : most),
      undefined,
    );
  return exact === undefined
    ? formatNumber(bound, locale, { decimals: series[0]?.decimals ?? 0 })
    : formatNumber(String(exact), locale);
}
