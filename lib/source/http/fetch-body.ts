import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { RetrieveContext } from '../origin.ts';
import { readAuthorization } from './authorization.ts';
import { backOff } from './back-off.ts';
import { startDeadline } from './deadline.ts';
import { wordTries, type HttpFault } from './fault.ts';
import { redactor } from './redact.ts';
import { tryFetch, type FetchedBody, type Fetching } from './try-fetch.ts';
import { stopped } from './wire-fault.ts';
import { openWire } from './wire.ts';

/**
 * Fetches the body of an http origin, whatever its format, within the limits of size and time; asks by
 * what the lock knows, so that an unchanged body is not sent again. What may pass (no connection,
 * silence, «not now», a body that breaks off) is tried again. `path` is where in source.yaml the origin
 * stands, so that faults are placed there.
 *
 * Fails, and never throws, with `source-fetch`, `source-timeout`, `source-size`, `source-redirect`,
 * `source-auth`, `source-html`, `source-truncated` or `source-encoding-content`. What lets the retrieval
 * in is in none of their words.
 */
export async function fetchBody(
  from: HttpOrigin,
  context: RetrieveContext,
  path: readonly PropertyKey[],
): Promise<Result<FetchedBody>> {
  const admission = readAuthorization(from.authorization, context.env);
  if (!admission.ok) {
    const { issue } = admission;
    return failure(context.fault({ ...issue, path: [...path, ...issue.path] }));
  }
  const redact = redactor(admission.value.secrets);
  const fail = ({ reason, help, rule }: HttpFault, tries: number): Result<never> =>
    failure(
      context.fault({
        path: [...path, 'http'],
        reason: redact(`${reason} ${wordTries(tries)}`),
        help: redact(help),
        rule,
      }),
    );

  const { limits, known } = context;
  const deadline = startDeadline(limits.overallMs, context.signal);
  const wire = openWire(limits.idleMs);
  const shared = { limits, known, redact, wire, deadline };
  const fetching: Fetching = { from, admission: admission.value, ...shared };
  try {
    for (let tries = 1; ; tries += 1) {
      const tried = await tryFetch(fetching);
      if (tried.ok) return success(tried.value);
      const { fault } = tried;
      const waitMs = backOff(tries, { limits, waitMs: fault.waitMs, random: Math.random() });
      const isLast = fault.passing !== true || tries > limits.retries;
      if (isLast || waitMs >= deadline.leftMs()) return fail(fault, tries);
      await sleep(waitMs, undefined, { signal: deadline.signal }).catch(() => undefined);
      if (deadline.state() === 'stopped') return fail(stopped(from.http), tries);
      if (deadline.state() === 'late') return fail(fault, tries);
    }
  } finally {
    deadline.clear();
    await wire.agent.destroy();
  }
}
