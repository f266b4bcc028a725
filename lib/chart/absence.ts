import type { Status } from '#lib/dataset/schema.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { statusWords } from '#lib/figure/status-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Chart } from './chart.ts';

/** Bars and cells have a sign where there is no value; lines have a gap. */
type Shown = 'sign' | 'gap';

/** Why values are not there, each reason once, of the series whose absence is shown in that way. */
export function absentStatuses({ series, rows }: Figure, shown: Shown): readonly Status[] {
  const found = series.flatMap(({ mark }, index) =>
    (mark === 'line') === (shown === 'gap')
      ? rows.flatMap(({ cells }) => {
          const { value, status } = cells[index] ?? { value: null };
          return value === null ? [status ?? 'missing'] : [];
        })
      : [],
  );
  return [...new Set(found)];
}

/**
 * What the signs and gaps of a drawing stand for, where some of them stand for more than that nothing
 * is known; and what the fields of the chart do that join signs.
 */
export function absenceNotesOf(figure: Figure, chart: Pick<Chart, 'locale' | 'missing'>): string[] {
  const { locale, missing } = chart;
  const signs = absentStatuses(figure, 'sign');
  const gaps = absentStatuses(figure, 'gap');
  const isStated = (status: Status): boolean => status !== 'missing';
  const words = sentences[locale];
  return [
    ...(signs.some(isStated) ? [words.sign(listOf(signs, locale))] : []),
    ...(missing.some(({ field }) => field !== undefined)
      ? [words.field(listOf(signs, locale))]
      : []),
    ...(gaps.some(isStated) ? [words.gap(listOf(gaps.filter(isStated), locale))] : []),
  ];
}

function listOf(statuses: readonly Status[], locale: Locale): string {
  return statuses.map((status) => statusWords[status][locale]).join(locale === 'ja' ? '、' : ', ');
}

const sentences = {
  ja: {
    sign: (reasons: string) =>
      `×は値を示していないこと（${reasons}）を表します（0ではありません）。`,
    field: (reasons: string) =>
      `灰色の帯は、値の欠けた期間（${reasons}）が続いていることを表します。`,
    gap: (reasons: string) => `線が途切れる所には、示していない値（${reasons}）があります。`,
  },
  en: {
    sign: (reasons: string) => `× marks a value that is not shown (${reasons}); it is not 0.`,
    field: (reasons: string) =>
      `A grey band marks a run of periods that each lack a value (${reasons}).`,
    gap: (reasons: string) => `Where a line is broken, values are not shown (${reasons}).`,
  },
} as const;
