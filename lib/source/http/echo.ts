import { formsOf } from './secret-forms.ts';

/** Below this a secret is a word that data may hold by chance. */
const shortest = 8;

/**
 * True where a body repeats a secret, as it is or in base64, also with the slashes
 * escaped as some writers of JSON do. Its decoded texts are looked through by `scanSecrets`. Such a body must not become data, which is
 * committed and published, nor be quoted when a cell of it is found wrong.
 */
export function holdsSecret(bytes: Uint8Array, secrets: readonly string[]): boolean {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return secrets
    .flatMap((secret) => (secret.length < shortest ? [] : formsOf(secret)))
    .some((form) => body.includes(form) || body.includes(form.replaceAll('/', '\\/')));
}
