import type { HttpOrigin, OriginFile } from '#lib/dataset/recipe/origin-schema.ts';
import { readAuthorization } from './http/authorization.ts';

/** What lets a retrieval in, and the variable that holds it. */
export type Secret = { readonly variable: string; readonly value: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** What is shorter stands in many an innocent word. */
const shortest = 4;

/**
 * The values of the variables that an origin names: of each address that lets nobody in without, and
 * the password of a server. Data must hold none of them. None where a variable is missing or has not the
 * form it wants: that is told by who retrieves.
 */
export function secretsOf(from: OriginFile, env: Environment): readonly Secret[] {
  const secrets = listSecrets(from, env);
  return secrets.filter(({ value }) => value.length >= shortest);
}

function listSecrets(from: OriginFile, env: Environment): readonly Secret[] {
  if ('clickhouse' in from) return ofServer(from.server, env);
  if ('duckdb' in from)
    return Object.values(from.reads).flatMap((table) =>
      'http' in table ? ofAddress(table, env) : [],
    );
  return 'http' in from ? ofAddress(from, env) : [];
}

function ofAddress({ authorization }: HttpOrigin, env: Environment): readonly Secret[] {
  const admission = readAuthorization(authorization, env);
  if (authorization === undefined || !admission.ok) return [];
  return admission.value.secrets.map((value) => ({ variable: authorization.env, value }));
}

function ofServer(variable: string, env: Environment): readonly Secret[] {
  const address = env[variable]?.trim() ?? '';
  if (!URL.canParse(address)) return [];
  const { username, password } = new URL(address);
  if (password === '') return [];
  const [user, word] = [decode(username), decode(password)];
  return [word, `${user}:${word}`].map((value) => ({ variable, value }));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
