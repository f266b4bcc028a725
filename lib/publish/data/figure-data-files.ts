import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { figurePath } from '#lib/site/address.ts';
import { numberFiles } from '../figure/drawing-files.ts';
import type { TextFile } from '../site-file.ts';

/** The numbers of a figure of a report as files of one language: CSV and JSON. */
export function figureDataFiles(
  report: Pick<Report, 'place'>,
  figure: Figure,
  locale: Locale,
): { readonly csv: TextFile; readonly json: TextFile } {
  return numberFiles(figure, locale, `${locale}${figurePath(report, figure.id)}`);
}
