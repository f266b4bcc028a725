import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/**
 * A figure's numbers as CSV (RFC 4180, UTF-8, CRLF): the key of each row under its type (`date`,
 * `month`, `year`, `label`), then one column a series under its id. Raw values; what is unknown is
 * empty.
 */
export function csvOf(figure: Figure): string {
  const head = [figure.dimension.type, ...figure.series.map(({ id }) => id)];
  const rows = figure.rows.map(({ key, cells }) => [
    key,
    ...cells.map(({ value }) => (value === null ? '' : String(value))),
  ]);
  return [head, ...rows].map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

/**
 * A figure's numbers with all that is said of them, raw, for `JSON.stringify`. What authors wrote is
 * given in the file's language alone: the other may not be released yet.
 */
export function jsonOf(figure: Figure, locale: Locale): object {
  const { id, kind, title, subtitle, note, dimension, series, rows, breaks, dataset } = figure;
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
    },
    source: dataset.source,
    notes: dataset.notes,
    breaks,
    dimension,
    series: series.map(({ id: measure, label, unit, decimals }) => ({
      id: measure,
      label: label[locale],
      unit,
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
