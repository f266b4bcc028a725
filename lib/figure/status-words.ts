import type { Bilingual } from '#lib/i18n/locale.ts';
import type { Status } from '#lib/dataset/schema.ts';

/** What readers are told of a cell's status. */
export const statusWords: Readonly<Record<Status, Bilingual>> = {
  missing: { ja: '不明', en: 'unknown' },
  suppressed: { ja: '秘匿', en: 'suppressed' },
  'not-collected': { ja: '未収集', en: 'not collected' },
  'not-public': { ja: '非公表', en: 'not published' },
  unreleased: { ja: '公開前', en: 'not yet released' },
  provisional: { ja: '速報値', en: 'provisional' },
  disputed: { ja: '疑義あり', en: 'disputed' },
  corrected: { ja: '訂正済み', en: 'corrected' },
};
