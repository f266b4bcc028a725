import { wireSchema } from '#lib/dataset/wire.ts';
import { diagnoseFaults, type Fault } from '#lib/diagnostic/faults.ts';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { parseExactJson, type ExactJson } from '#lib/diagnostic/parse-exact-json.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginTable } from '../origin.ts';
import { decodeText } from './decode-text.ts';
import type { TableFile } from './table-file.ts';
import { tableOfWire } from './table-of-wire.ts';

/**
 * Reads the wire, the JSON of a producer. Fails with `source-encoding`, `json-syntax`,
 * `json-duplicate-key`, or with what its schema finds.
 */
export function readJson(
  bytes: Uint8Array,
  { file }: Pick<TableFile, 'file'>,
): Result<OriginTable> {
  const text = decodeJson(bytes, file);
  if (!text.ok) return text;
  const json = parseExactJson({ file, text: text.value });
  if (!json.ok) return json;
  const { data, placeOf } = json.value;
  const wire = wireSchema.safeParse(data, { reportInput: true });
  if (wire.success) return success(tableOfWire(wire.data, placeOf));
  const issues = wire.error.issues.flatMap((issue) => describeIssue(issue));
  return failure(...diagnoseFaults(placeIssues(issues, { file, placeOf })));
}

/** JSON is UTF-8 (RFC 8259, section 8.1). */
export function decodeJson(bytes: Uint8Array, file: string): Result<string> {
  return decodeText(bytes, {
    file,
    encoding: 'utf-8',
    help: 'JSON is UTF-8: ask the publisher for it, or convert the file.',
  });
}

/** Faults at paths of a file of JSON. */
export function placeIssues(
  issues: readonly IssueText[],
  { file, placeOf }: Pick<ExactJson, 'placeOf'> & { readonly file: string },
): readonly Fault[] {
  return issues.map(({ path, reason, help, rule }) => ({
    file,
    reason,
    help,
    rule: rule ?? 'schema',
    place: () => placeOf(path),
  }));
}
