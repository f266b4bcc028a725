import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Bands } from './band.ts';
import type { Axis } from './chart.ts';
import { labelGap } from './frame.ts';
import { widthOf } from './text-width.ts';
import { wrapText } from './wrap.ts';

/** The share of the width that labels may take. */
const labelShare = 0.45;

/** Labels of rows that lie under one another, in at most two lines each, and the room they take in px. */
export type RowLabels = {
  readonly lines: readonly (readonly string[])[];
  readonly room: number;
  /** True where one of them takes two lines. */
  readonly tall: boolean;
};

/** Labels wider than 45 % of the drawing are set in two lines, and cut if that is not enough. */
export function rowLabelsOf(figure: Figure, width: number, locale: Locale): RowLabels {
  const lines = figure.rows.map(({ label }) => wrapText(label[locale], width * labelShare, 2));
  const widest = lines.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return {
    lines,
    room: Math.ceil(widest) + labelGap,
    tall: lines.some((each) => each.length > 1),
  };
}

/** The axis of rows that lie under one another: each label at the middle of its band. */
export function rowAxisOf(rows: Figure['rows'], labels: RowLabels, bands: Bands): Axis {
  return {
    scale: 'band',
    domain: rows.map(({ key }) => key),
    ticks: rows.map(({ key }, index) => ({
      value: key,
      at: bands.centreOf(key),
      label: labels.lines[index]?.join('\n') ?? '',
    })),
    title: '',
  };
}
