import type { Dataset, Status } from '#lib/dataset/schema.ts';
import type { Change } from './value.ts';

type Refused = Extract<Change, { kind: 'refused' }>;

type Why = { readonly is: string; readonly ja: string; readonly en: string };

const unknown: Why = { is: 'unknown', ja: '不明', en: 'unknown' };

/** Why nothing is known of a cell, for the author and for both languages. */
const reasons: Readonly<Partial<Record<Status, Why>>> = {
  suppressed: { is: 'suppressed', ja: '秘匿', en: 'suppressed' },
  unreleased: { is: 'not yet released', ja: '公開前', en: 'not yet released' },
  'not-collected': { is: 'not collected', ja: '未収集', en: 'not collected' },
  'not-public': { is: 'not published', ja: '非公表', en: 'not published' },
};

/** How the absence of a value is said: `suppressed`, `not yet released`; `unknown` where no reason is given. */
export function absenceAt(dataset: Dataset, at: string, measure: string): string {
  return whyAt(dataset, at, measure).is;
}

/** No comparison, as there is no value before; a value held back is not said to be unknown. */
export function refuseForAbsence(dataset: Dataset, at: string, measure: string): Refused {
  const why = whyAt(dataset, at, measure);
  return refuse(`\`${at}\` is ${why.is}`, `前の期間の値は${why.ja}`, `Period before: ${why.en}`);
}

/** No comparison: why, for the author, and in the words of readers. */
export function refuse(reason: string, ja: string, en: string): Refused {
  return { kind: 'refused', reason, words: { ja, en } };
}

function whyAt(dataset: Dataset, at: string, measure: string): Why {
  const note = dataset.statuses.find((each) => each.at === at && each.column === measure);
  return (note && reasons[note.status]) ?? unknown;
}
