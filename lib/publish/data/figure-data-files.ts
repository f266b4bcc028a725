import { csvOf, jsonOf } from '#lib/chart/data-file.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { figurePath } from '#lib/site/address.ts';
import type { TextFile } from '../site-file.ts';

/** The numbers of a figure as files of one language: CSV and JSON. */
export function figureDataFiles(
  report: Pick<Report, 'place'>,
  figure: Figure,
  locale: Locale,
): { readonly csv: TextFile; readonly json: TextFile } {
  const file = `${locale}${figurePath(report, figure.id)}${figure.id}`;
  return {
    csv: { path: `${file}.csv`, contents: csvOf(figure) },
    json: {
      path: `${file}.json`,
      contents: `${JSON.stringify(jsonOf(figure, locale), null, 1)}\n`,
    },
  };
}
