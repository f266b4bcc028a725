import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/**
 * A figure's numbers as CSV (RFC 4180, UTF-8, CRLF): the key of each row under its type (`hour`,
 * `date`, `month`, `year`, `label`; `week` for the first days of weeks), then one column a series under
 * its id. Raw values, counts of any size in all their digits; what is unknown is empty.
 */
export function csvOf(figure: Figure): string {
  const { type, frequency } = figure.dimension;
  const head = [frequency === 'week' ? frequency : type, ...figure.series.map(({ id }) => id)];
  const rows = figure.rows.map(({ key, cells }) => [
    key,
    ...cells.map(({ value, exact }) => exact ?? (value === null ? '' : String(value))),
  ]);
  return [head, ...rows].map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

/**
 * A figure's numbers with all that is said of them, raw, for `JSON.stringify`. A count that no double
 * holds has its digits as `exact` beside the nearest double. What authors wrote is given in the file's
 * language alone: the other may not be released yet.
 */
export function jsonOf(figure: Figure, locale: Locale): object {
  const { id, kind, title, subtitle, note, dimension, series, rows, breaks, dataset } = figure;
  const { suppression } = figure;
  return {
    id,
    kind,
    language: locale,
    title: title[locale],
    subtitle: subtitle[locale],
    ...(note ? { note: note[locale] } : {}),
    dataset: {
      id: dataset.id,
      title: dataset.title,
      sha256: dataset.sha256,
      timeZone: dataset.timeZone,
      ...(dataset.revisions ? { revisions: dataset.revisions } : {}),
    },
    source: dataset.source,
    notes: dataset.notes,
    breaks,
    ...(suppression ? { suppression } : {}),
    dimension,
    series: series.map(({ id: measure, label, unit, base, decimals }) => ({
      id: measure,
      label: label[locale],
      unit,
      ...(base ? { base } : {}),
      decimals,
    })),
    rows: rows.map(({ key, label, cells }) => ({
      key,
      ...(dimension.type === 'label' ? { label } : {}),
      cells,
    })),
  };
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
