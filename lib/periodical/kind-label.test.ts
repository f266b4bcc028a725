import { expect, test } from 'vitest';
import type { Report } from '#lib/report/report.ts';
import { kindLabel } from './kind-label.ts';

const kinds = {
  periodic: { ja: '定期観測レポート', en: 'Periodic Observation Report' },
  focused: { ja: 'フォーカス・リサーチ', en: 'Focused Research' },
  summary: { ja: 'エグゼクティブサマリ', en: 'Executive Summary' },
  post: { ja: '解説', en: 'Post' },
};

test.for([
  ['periodic', '01', '1. 定期観測レポート', '1. Periodic Observation Report'],
  ['focused', '12', '12. フォーカス・リサーチ', '12. Focused Research'],
  ['summary', 'es', 'エグゼクティブサマリ', 'Executive Summary'],
  ['periodic', undefined, '定期観測レポート', 'Periodic Observation Report'],
  ['post', undefined, '解説', 'Post'],
] as const)('a %s in chapter %s', ([kind, chapter, ja, en]) => {
  expect(kindLabel({ kinds }, reportOf(kind, chapter), 'ja')).toBe(ja);
  expect(kindLabel({ kinds }, reportOf(kind, chapter), 'en')).toBe(en);
});

function reportOf(
  kind: Report['file']['kind'],
  chapter: string | undefined,
): Pick<Report, 'file' | 'place'> {
  return {
    file: { kind, nature: 'report', people: [], signatories: [], basedOn: [], drawsOn: [] },
    place: { periodical: 'iir', edition: '042', chapter, post: undefined },
  };
}
