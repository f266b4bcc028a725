/** Options of `pull` that npm takes for its own where they stand before its `--`, as a pull would then do something else. */
const options = ['check', 'dry-run', 'validate', 'content'] as const;

/**
 * What to write instead of `npm run pull --check`, of which npm hands over nothing but a variable;
 * undefined where the call is not such a one.
 */
export function findKeptByNpm(
  env: Readonly<Record<string, string | undefined>>,
  {
    values,
    positionals,
  }: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly positionals: readonly string[];
  },
): string | undefined {
  const valueOf = (option: string): string =>
    env[`npm_config_${option.replaceAll('-', '_')}`] ?? '';
  const kept = options.find(
    (option) => !['', 'false'].includes(valueOf(option)) && values[option] === undefined,
  );
  if (kept === undefined) return undefined;
  const value = valueOf(kept);
  const given = value === 'true' ? [] : [value];
  const call = ['npm run pull --', `--${kept}`, ...given, ...positionals].join(' ');
  return `Unexpected --${kept} before npm's own --, expected it after: npm keeps it for itself. Write \`${call}\`; nothing was pulled.`;
}
