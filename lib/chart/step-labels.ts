import type { Figure } from '#lib/figure/figure.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Chart } from './chart.ts';

/** A step of a heatmap, its number from 1, named by the greatest value it holds. */
export type StepLabel = { readonly step: number; readonly label: string };

/** The steps that a heatmap's legend names; one that holds no value is left out. */
export function stepLabels({ steps, locale }: Chart, figure: Figure): StepLabel[] {
  const decimals = figure.series[0]?.decimals ?? 0;
  return steps.flatMap((bound, index) => {
    if (index > 0 && bound === steps[index - 1]) return [];
    const written = formatNumber(bound, locale, { decimals });
    return [{ step: index + 1, label: locale === 'ja' ? `${written}以下` : `≤ ${written}` }];
  });
}
