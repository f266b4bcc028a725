import { stringify } from 'yaml';

/** For tests: a small `source.yaml` and the wire it describes. */
export const exampleSource = {
  from: { file: 'origin.json' },
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '月別の件数', en: 'Counts by month' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  frequency: 'month',
  timeZone: null,
  columns: [
    {
      id: 'month',
      from: 'month',
      role: 'dimension',
      type: 'month',
      title: { ja: '月', en: 'Month' },
    },
    {
      id: 'same_year',
      from: 'same year',
      role: 'measure',
      type: 'count',
      title: { ja: '同じ年', en: 'Same year' },
    },
    {
      id: 'share',
      from: 'share',
      role: 'measure',
      type: 'percent',
      title: { ja: '割合', en: 'Share' },
    },
  ],
  statuses: [{ at: '2025-10', column: 'share', status: 'provisional' }],
};

export const exampleWire = {
  id: 'scans',
  title: 'Scans',
  source: { name: 'An observatory', commit: 'abc123', licence: 'CC0-1.0' },
  unit: 'scans',
  period: { from: '2025-09', to: '2025-10' },
  columns: [
    { name: 'month', type: 'month' },
    { name: 'share', type: 'percent' },
    { name: 'same year', type: 'count' },
  ],
  rows: [
    ['2025-10', 0.25, 40],
    ['2025-09', null, 38],
  ],
};

export function writeSource(source: unknown): string {
  return stringify(source);
}

export function writeWire(wire: unknown): string {
  return JSON.stringify(wire, null, 1);
}
