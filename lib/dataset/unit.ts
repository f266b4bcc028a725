import type { Bilingual } from '#lib/i18n/locale.ts';
import type { Dataset, Measure } from './schema.ts';

const percent = { ja: '%', en: '%' } as const;

/** The unit of a measure: its own, per cent for a share, or what the dataset counts. */
export function unitOf(measure: Measure, dataset: Pick<Dataset, 'unit'>): Bilingual {
  return measure.unit ?? (measure.type === 'percent' ? percent : dataset.unit);
}
