import type { Figure, FigureSeries, Suppression } from '#lib/figure/figure.ts';
import type { Bilingual, Locale } from '#lib/i18n/locale.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';

/** What must be said under a figure of its values: of normalised ones what 1 is, which counts are hidden. */
export function dataNotesOf(figure: Figure, locale: Locale): string[] {
  const { series, suppression } = figure;
  return [
    ...basesOf(series).map((base) => baseNote(base, series, locale)),
    ...(suppression ? [suppressionNote(suppression, locale)] : []),
  ];
}

/** Each base once, in the order of the series. */
function basesOf(series: readonly FigureSeries[]): readonly Bilingual[] {
  return series.flatMap(({ base }, index) =>
    base !== undefined && series.findIndex((each) => each.base?.en === base.en) === index
      ? [base]
      : [],
  );
}

/** Names the series that a base holds for, unless it holds for all. */
function baseNote(base: Bilingual, series: readonly FigureSeries[], locale: Locale): string {
  const based = series
    .filter((each) => each.base?.en === base.en)
    .map(({ label }) => label[locale]);
  const isOfAll = based.length === series.length;
  if (locale === 'ja')
    return `${isOfAll ? '' : `${based.join('、')}は`}正規化した値です（1 = ${base.ja}）。`;
  return `${isOfAll ? 'Normalised' : `${based.join(', ')}: normalised`} (1 = ${base.en}).`;
}

function suppressionNote({ smallest, unit }: Suppression, locale: Locale): string {
  const greatest = formatNumber(smallest - 1, locale);
  if (locale === 'ja') {
    const counts = `${smallest === 2 ? '' : '1〜'}${greatest}${unit?.ja ?? ''}`;
    return `${counts}の値は秘匿しています（差し引きなどでそれが分かる値も同じです）。`;
  }
  const most = joinUnit(greatest, unit?.en ?? '', locale);
  const counts = smallest === 2 ? 'of 1' : `from 1 to ${most}`;
  return `Counts ${counts} are suppressed, as are values that would give them away.`;
}
