import type { HttpOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';

type Authorization = NonNullable<HttpOrigin['authorization']>;

/** What is sent to be let in, and what of it must never be read by anyone else. */
export type Admission = {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
};

/** What is shorter stands in the place of a password and is none. */
const shortestPassword = 4;

/**
 * Reads what lets a retrieval in from the environment: bearer (RFC 6750), basic (RFC 7617, the value is
 * `user:password`), or a header of its own. A fault (`source-auth`) names the variable and never its
 * value; its path is below that of the origin.
 */
export function readAuthorization(
  authorization: Authorization | undefined,
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly value: Admission }
  | { readonly ok: false; readonly issue: IssueText } {
  if (authorization === undefined) return { ok: true, value: { headers: {}, secrets: [] } };
  const { env: name, scheme, header } = authorization;
  // What is read from a file often ends in a line break.
  const value = env[name]?.trim() ?? '';
  if (value === '')
    return issue(
      `Unexpected missing variable \`${name}\`, expected what lets this retrieval in`,
      `Set \`${name}\` in the environment of the pull, not in a file of the site.`,
    );
  if (scheme === 'basic') {
    const at = value.indexOf(':');
    if (at === -1 || /\p{Cc}/u.test(value))
      return issue(
        `Unexpected form of the variable \`${name}\`, expected \`user:password\` on one line`,
        `Write both, with a colon between, into \`${name}\`.`,
      );
    const [user, password] = [value.slice(0, at), value.slice(at + 1)];
    return {
      ok: true,
      value: {
        headers: { authorization: `Basic ${Buffer.from(value).toString('base64')}` },
        // Some services take a key for the user and want no password.
        secrets: [value, password.length < shortestPassword ? user : password],
      },
    };
  }
  if (!/^[\x20-\x7e]+$/.test(value))
    return issue(
      `Unexpected characters in the variable \`${name}\`, expected one line of printable ASCII`,
      `Copy the token into \`${name}\` again.`,
    );
  if (scheme === 'bearer')
    return { ok: true, value: { headers: { authorization: `Bearer ${value}` }, secrets: [value] } };
  if (header === undefined)
    return issue(
      'Unexpected missing `header`, expected the name of the header that the scheme `header` sends',
      'Write `header: X-API-Key`, or what the publisher asks for.',
    );
  return { ok: true, value: { headers: { [header.toLowerCase()]: value }, secrets: [value] } };
}

function issue(reason: string, help: string): { readonly ok: false; readonly issue: IssueText } {
  return { ok: false, issue: { path: ['authorization'], reason, help, rule: 'source-auth' } };
}
