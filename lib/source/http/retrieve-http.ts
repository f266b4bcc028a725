import type { VFileMessage } from 'vfile-message';
import type { HttpOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success } from '#lib/diagnostic/result.ts';
import { readTable } from '../format/read-table.ts';
import type { Retrieve } from '../origin.ts';
import { readAuthorization } from './authorization.ts';
import { fetchBody } from './fetch-body.ts';
import { redactor, type Redact } from './redact.ts';

/** Fetches an http origin and reads its table. Fails with what `fetchBody` has, or what its format finds. */
export const retrieveHttp: Retrieve<HttpOrigin> = async (from, context) => {
  const fetched = await fetchBody(from, context, ['from']);
  if (!fetched.ok) return fetched;
  if (fetched.value.state === 'unmodified') return success(fetched.value);
  const { bytes, etag, lastModified, address } = fetched.value;
  const table = await readTable(bytes, {
    file: address,
    name: address,
    reading: from,
    limits: context.limits,
  });
  if (!table.ok) {
    const admission = readAuthorization(from.authorization, context.env);
    const redact = redactor(admission.ok ? admission.value.secrets : []);
    return failure(...table.messages.map((message) => withoutSecrets(message, redact)));
  }
  return success({
    state: 'retrieved',
    origin: { address, file: address, bytes, table: table.value, etag, lastModified },
  });
};

/** What a format quotes may be an echo of what was sent. */
function withoutSecrets(message: VFileMessage, redact: Redact): VFileMessage {
  const { file = '', line, column = 1, reason, note, ruleId, fatal } = message;
  return diagnose({
    file,
    place: line === undefined ? undefined : { line, column },
    reason: redact(reason),
    help: note === undefined ? undefined : redact(note),
    rule: ruleId ?? 'source-fetch',
    severity: fatal === true ? 'error' : 'warning',
  });
}
