import type { Periodical } from '#lib/periodical/schema.ts';

/** Each periodical's accent as custom properties; which of the two holds is the theme's choice. */
export function AccentStyle({ periodicals }: { readonly periodicals: readonly Periodical[] }) {
  const css = periodicals
    .map(
      ({ id, accent }) =>
        `[data-periodical="${id}"]{--accent-light:${accent.light};--accent-dark:${accent.dark}}`,
    )
    .join('');
  return <style data-kansoku="accent" dangerouslySetInnerHTML={{ __html: css }} />;
}
