import type { Locale } from '#lib/i18n/locale.ts';
import { findFaults } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { DiagnosticPage } from './diagnostic-page.tsx';

type MissingPageProps = {
  readonly site: Site;
  readonly locale: Locale;
  /** Path asked for, without its language. */
  readonly path: string;
};

/** What stands where no page is: the faults that keep it out, or that there is none. */
export function MissingPage({ site, locale, path }: MissingPageProps) {
  const faults = findFaults(site, path);
  if (faults === undefined) return <NotFoundPage site={site} />;
  return <DiagnosticPage site={site} locale={locale} path={path} messages={faults} />;
}
