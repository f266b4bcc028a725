import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatTicks } from '#lib/i18n/number.ts';
import { placeBands } from './band.ts';
import { extentsOf, partsOf, slotsOf } from './bar-parts.ts';
import { noMarks, type Chart, type MissingMark } from './chart.ts';
import { barUnit, isWhole } from './place-bars.ts';
import { referenceValues } from './place-meaning.ts';
import { rowAxisOf, rowLabelsOf } from './row-labels.ts';
import { widthOf } from './text-width.ts';
import { thinLabels } from './tick-fit.ts';
import { linearScale, mapOf } from './value-scale.ts';

/** Height in px of a row of one bar, of one whose label takes two lines, and of each bar more in a group. */
const rowHeight = 28;
const tallRowHeight = 36;
const slotHeight = 14;
const headHeight = 20;
const footHeight = 24;
const missingGap = 6;

/** Bars that lie: the first row on top, its label on the left, the axis of values under them. */
export function placeLyingBars(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series } = figure;
  const labels = rowLabelsOf(figure, width, locale);
  const slots = slotsOf(figure);
  const scale = linearScale([...extentsOf(figure), ...referenceValues(figure)], {
    free: false,
    whole: isWhole(figure),
  });
  const words = formatTicks(scale.ticks, locale);
  const right = Math.ceil(widthOf(words.at(-1) ?? '') / 2) + 2;
  const row = Math.max(labels.tall ? tallRowHeight : rowHeight, (slots + 1) * slotHeight);
  const plot = {
    x: labels.room,
    y: headHeight,
    width: width - labels.room - right,
    height: rows.length * row,
  };
  const xOf = mapOf(scale, [plot.x, plot.x + plot.width]);
  const bands = placeBands(
    rows.map(({ key }) => key),
    [plot.y, plot.y + plot.height],
    { slots },
  );
  const bars = rows.flatMap((each, index) =>
    partsOf(figure, each).map(({ series: of, value, from, to, slot }) => ({
      x: Math.min(xOf(from), xOf(to)),
      y: bands.barOf(each.key, slot),
      width: Math.abs(xOf(to) - xOf(from)),
      height: bands.barSize,
      series: of,
      row: index,
      value,
    })),
  );
  const missing = rows.flatMap((each, index) => {
    const unknown = series.flatMap(({ mark }, of) =>
      mark === 'bar' && (each.cells[of]?.value ?? null) === null ? [of] : [],
    );
    const end = bars
      .filter((bar) => bar.row === index)
      .reduce((most, bar) => Math.max(most, bar.x + bar.width), xOf(0));
    return (slots > 1 ? unknown : unknown.slice(0, 1)).map((of): MissingMark => ({
      row: index,
      series: of,
      x: (slots > 1 ? xOf(0) : end) + missingGap,
      y: slots > 1 ? bands.barOf(each.key, of) + bands.barSize / 2 : bands.centreOf(each.key),
    }));
  });
  return {
    kind: figure.kind,
    locale,
    width,
    height: plot.y + plot.height + footHeight,
    plot,
    x: {
      scale: 'linear',
      domain: scale.domain,
      ticks: thinLabels(
        scale.ticks.map((value, index) => ({ value, at: xOf(value), label: words[index] ?? '' })),
        { width },
      ),
      title: barUnit(figure, locale),
    },
    y: rowAxisOf(rows, labels, bands),
    y2: undefined,
    ...noMarks,
    bars,
    missing,
  };
}
