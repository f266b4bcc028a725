import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import type { Result } from '#lib/diagnostic/result.ts';
import { sourceSchema, type SourceFile } from './source-file.ts';
import { findSourceFaults } from './source-faults.ts';

const wholeSchema = sourceSchema.superRefine((source, context) => {
  for (const { path, reason, rule, help } of findSourceFaults(source))
    context.addIssue({ code: 'custom', path: [...path], message: reason, params: { rule, help } });
});

/**
 * `content/datasets/<id>/source.yaml`: where observations come from and what they mean, written by
 * hand in both languages. The dataset is this, joined with what the origin supplies: the rows, the
 * period unless it is given here, and the publisher's commit unless it is given here. The folder
 * gives the id. Fails with `yaml-syntax`, `schema`, `source-secret`, or what `findSourceFaults` finds.
 */
export function parseSourceFile(text: SourceText): Result<SourceFile> {
  return parseYaml({ ...text, docs: 'docs/datasets.md' }, wholeSchema);
}
