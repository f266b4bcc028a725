/** What stands in a file, shortened so that one line holds it, and without what must not be repeated. */
export function showInput(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'empty value';
  if (Array.isArray(input)) return 'list';
  if (typeof input === 'object') return 'mapping';
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    return typeof input;
  const written = withoutCredentials(String(input))
    .replace(/\n+$/, '')
    .replaceAll(/\s*\n\s*/g, ' ');
  return `\`${written.length > 60 ? `${written.slice(0, 57)}…` : written}\``;
}

/** Of what looks like an address not the user, the password and the values of its query: each may let someone in. */
function withoutCredentials(text: string): string {
  const bare = text.includes('//')
    ? text.replace(/\/\/[^\s]*@/, '//…@')
    : text.replace(/^\s*[^\s@]*:[^\s@]*@/, '…@');
  return /\/\/|@/.test(bare) ? bare.replaceAll(/([?&#;][^=&#;\s]*=)[^&#;\s]*/g, '$1…') : bare;
}
