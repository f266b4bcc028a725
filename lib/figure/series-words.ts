import type { Dataset } from '#lib/dataset/schema.ts';
import { locales, type Bilingual, type Locale } from '#lib/i18n/locale.ts';
import { withRemark } from '#lib/i18n/marks.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';
import { formatPeriodRange } from '#lib/i18n/period.ts';
import type { Figure, FigureSeries } from './figure.ts';
import type { FigureKind } from './spec.ts';

/** Series of which an alternative text tells each one's extremes; the table has the rest. */
const mostTold = 4;

const kinds: Readonly<Record<FigureKind, Bilingual>> = {
  'stacked-bars': { ja: '棒グラフ', en: 'Bar chart' },
  lines: { ja: '折れ線グラフ', en: 'Line chart' },
  'ranked-bars': { ja: '横棒グラフ', en: 'Ranked bars' },
  'bars-line': { ja: '棒と折れ線のグラフ', en: 'Bars and a line' },
  heatmap: { ja: 'ヒートマップ', en: 'Heatmap' },
  'grouped-bars': { ja: '並べた棒グラフ', en: 'Grouped bars' },
  'percent-bars': { ja: '構成比の棒グラフ', en: 'Bars of 100 percent' },
  area: { ja: '面グラフ', en: 'Area chart' },
  'small-multiples': { ja: '小さなグラフの並び', en: 'Small multiples' },
  calendar: { ja: 'カレンダー', en: 'Calendar' },
  histogram: { ja: 'ヒストグラム', en: 'Histogram' },
  cumulative: { ja: '累積分布', en: 'Cumulative distribution' },
  share: { ja: '構成比の図', en: 'Shares of a whole' },
  confusion: { ja: '混同行列', en: 'Confusion matrix' },
  scatter: { ja: '散布図', en: 'Scatter plot' },
  slope: { ja: 'スロープグラフ', en: 'Slope chart' },
  'dot-range': { ja: '点と範囲', en: 'Dots and ranges' },
};

type Words = Pick<Figure, 'title' | 'subtitle' | 'alt'>;

/**
 * The words of a figure that no author wrote, from what it draws: as its title the greatest value and
 * where it was met, as its subtitle what, when and in which unit, and for who does not see it the kind
 * of chart, its range and the extremes.
 */
export function writeSeriesWords(figure: Figure, dataset: Dataset): Words {
  return {
    title: inBoth((locale) => titleOf(figure, locale)),
    subtitle: inBoth((locale) => subtitleOf(figure, dataset, locale)),
    alt: inBoth((locale) => altOf(figure, dataset, locale)),
  };
}

function inBoth(write: (locale: Locale) => string): Bilingual {
  const [ja, en] = locales;
  return { ja: write(ja), en: write(en) };
}

function titleOf(figure: Figure, locale: Locale): string {
  const { greatest } = extremesOf(figure, figure.series);
  if (greatest === undefined) return figure.dataset.title[locale];
  const said = sayExtreme(figure, greatest, { locale, named: figure.series.length > 1 });
  return locale === 'ja' ? `最大は${said}` : `The highest is ${said}`;
}

function subtitleOf(figure: Figure, dataset: Dataset, locale: Locale): string {
  const [first] = figure.series;
  const measure = figure.series.length === 1 ? first?.label[locale] : undefined;
  return [dataset.title[locale], measure, rangeOf(figure, dataset, locale), first?.unit[locale]]
    .filter((part) => part !== undefined)
    .join(locale === 'ja' ? '、' : ', ');
}

function altOf(figure: Figure, dataset: Dataset, locale: Locale): string {
  const told =
    figure.series.length <= mostTold ? figure.series.map((each) => [each]) : [figure.series];
  const sentences = [
    kinds[figure.kind][locale],
    rangeOf(figure, dataset, locale),
    ...told.map((series) => sayExtremes(figure, series, locale)),
  ];
  const absent = figure.rows.flatMap(({ cells }) => cells).filter(({ value }) => value === null);
  const count = absent.length;
  if (locale === 'ja')
    return `${sentences.join('。')}。${count > 0 ? `値のない箇所が${count}あります。` : ''}`;
  const remark = count === 1 ? ' One value is absent.' : ` ${count} values are absent.`;
  return `${sentences.join('. ')}.${count > 0 ? remark : ''}`;
}

/** The first and last period drawn; of labels the period that they were observed over. */
function rangeOf(figure: Figure, { period }: Dataset, locale: Locale): string {
  const first = figure.rows[0]?.key;
  const last = figure.rows.at(-1)?.key;
  return figure.dimension.type === 'label' || first === undefined || last === undefined
    ? formatPeriodRange(period.from, period.to, locale)
    : formatPeriodRange(first, last, locale);
}

/** A greatest or least value, where it was met first, and whether it was met again. */
type Extreme = {
  readonly value: number;
  /** The digits of a count that no double holds. */
  readonly exact: string | undefined;
  readonly at: string;
  readonly label: Bilingual;
  readonly series: FigureSeries;
  readonly again: boolean;
};

function extremesOf(
  figure: Figure,
  among: readonly FigureSeries[],
): { readonly greatest: Extreme | undefined; readonly least: Extreme | undefined } {
  let greatest: Extreme | undefined;
  let least: Extreme | undefined;
  for (const { key, label, cells } of figure.rows)
    figure.series.forEach((series, index) => {
      const { value = null, exact } = cells[index] ?? {};
      if (value === null || !among.includes(series)) return;
      const met = { value, exact, at: key, label, series, again: false };
      if (greatest === undefined || compare(met, greatest) > 0) greatest = met;
      else if (compare(met, greatest) === 0) greatest = { ...greatest, again: true };
      if (least === undefined || compare(met, least) < 0) least = met;
      else if (compare(met, least) === 0) least = { ...least, again: true };
    });
  return { greatest, least };
}

type Amount = Pick<Extreme, 'value' | 'exact'>;

/** Below zero where the first is less. Counts that share a nearest double are told apart by their digits. */
function compare(a: Amount, b: Amount): number {
  if (a.value !== b.value || a.exact === undefined || b.exact === undefined)
    return a.value - b.value;
  return Number(BigInt(a.exact) - BigInt(b.exact));
}

function sayExtremes(figure: Figure, among: readonly FigureSeries[], locale: Locale): string {
  const { greatest, least } = extremesOf(figure, among);
  const named = among.length > 1;
  const all = locale === 'ja' ? `${among.length}系列` : `${among.length} series`;
  const name = named ? all : (among[0]?.label[locale] ?? '');
  if (greatest === undefined || least === undefined)
    return locale === 'ja' ? `${name}の値は分かりません` : `No value of ${name} is known`;
  if (compare(greatest, least) === 0) {
    const amount = amountOf(greatest, locale);
    return locale === 'ja' ? `${name}はどれも${amount}` : `${name}: always ${amount}`;
  }
  const high = sayExtreme(figure, greatest, { locale, named });
  const low = sayExtreme(figure, least, { locale, named });
  return locale === 'ja'
    ? `${name}の最大は${high}、最小は${low}`
    : `${name}: highest ${high}, lowest ${low}`;
}

function amountOf({ value, exact, series }: Extreme, locale: Locale): string {
  return joinUnit(formatNumber(exact ?? value, locale), series.unit[locale], locale);
}

/**
 * `2018年5月の706件`, `706 attacks in May 2018`; of a value met again `0件（2021年3月ほか）`, `0 attacks
 * (March 2021 and others)`. `named` tells the series as well.
 */
function sayExtreme(
  figure: Figure,
  extreme: Extreme,
  { locale, named }: { readonly locale: Locale; readonly named: boolean },
): string {
  const amount = amountOf(extreme, locale);
  const timed = figure.dimension.type !== 'label';
  const place = extreme.label[locale];
  const where = locale === 'ja' && !timed ? `「${place}」` : place;
  const series = named ? [extreme.series.label[locale]] : [];
  if (extreme.again)
    return locale === 'ja'
      ? withRemark(amount, `${[...series, where].join('、')}ほか`, locale)
      : withRemark(amount, `${[...series, where].join(', ')} and others`, locale);
  const word = timed ? prepositionOf(figure, extreme.at) : 'for';
  const said = locale === 'ja' ? `${where}の${amount}` : `${amount} ${word} ${where}`;
  const [name] = series;
  if (name === undefined) return said;
  return withRemark(said, name, locale);
}

/** In a month or year or the week of a day, on a day, at an hour. */
function prepositionOf({ dimension }: Figure, at: string): string {
  if (dimension.frequency === 'week') return 'in the';
  if (at.length < 10) return 'in';
  return at.length === 10 ? 'on' : 'at';
}
