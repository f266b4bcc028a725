import { datasetSchema, datasetVersion, type Dataset } from '#lib/dataset/schema.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { parseYaml, yamlPlaces } from '#lib/diagnostic/parse.ts';
import { failure, getValue, type Result } from '#lib/diagnostic/result.ts';
import type { Figure } from './figure.ts';
import { resolveFigure } from './resolve.ts';
import { figuresFileSchema } from './spec.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

type Shape = {
  readonly by: 'hour' | 'date' | 'month' | 'year' | 'label';
  readonly frequency?: Dataset['frequency'];
  /** Measures by id; counts where their type is left out. */
  readonly measures: Readonly<Record<string, 'count' | 'number' | 'percent'>>;
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** For tests: a dataset `example` that nobody observed. */
export function exampleDataset({ by, frequency, measures, rows }: Shape): Dataset {
  const keys = rows.map(([key]) => String(key));
  return datasetSchema.parse({
    version: datasetVersion,
    id: 'example',
    title: both('Example'),
    description: both('Example'),
    source: { name: both('Example'), licence: { id: 'facts' } },
    unit: both('items'),
    period: by === 'label' ? { from: '2025', to: '2025' } : { from: keys[0], to: keys.at(-1) },
    frequency:
      frequency ?? { hour: 'hour', date: 'day', month: 'month', year: 'year', label: 'none' }[by],
    timeZone: null,
    columns: [
      { id: 'key', role: 'dimension', type: by, title: both('Key') },
      ...Object.entries(measures).map(([id, type]) => ({
        id,
        role: 'measure',
        type,
        title: both(id),
        ...(type === 'number' ? { unit: both('items') } : {}),
      })),
    ],
    rows,
  });
}

/** For tests: the figure that lines of YAML order of the dataset; what every kind states is put before them. */
function resolveYaml(yaml: string, dataset: Dataset): Result<Figure> {
  const lines = [
    'dataset: example',
    ...['title', 'subtitle', 'alt'].map(inWords),
    ...linesOf(yaml),
  ];
  const text = `figure:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const file = 'figures.yaml';
  const specs = parseYaml({ file, text }, figuresFileSchema);
  if (!specs.ok) return specs;
  const spec = specs.value['figure'];
  return spec === undefined
    ? failure()
    : resolveFigure(
        'figure',
        spec,
        { dataset, sha256: '0'.repeat(64) },
        { file, find: yamlPlaces({ file, text }) },
      );
}

/** For tests: the same where it has no fault. */
export function figureOfYaml(yaml: string, dataset: Dataset): Figure {
  return getValue(resolveYaml(yaml, dataset));
}

/** For tests: its faults as an author reads them; line 6 of the file is the first of the YAML. */
export function faultsOfYaml(yaml: string, dataset: Dataset): string {
  const result = resolveYaml(yaml, dataset);
  return result.ok ? 'none' : result.messages.map(formatDiagnostic).join('\n');
}

function inWords(key: string): string {
  return `${key}: { ja: 図, en: figure }`;
}

function linesOf(yaml: string): string[] {
  return yaml.split('\n').filter((line) => line.trim() !== '');
}
