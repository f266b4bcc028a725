import type { ReactNode } from 'react';
import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { Site } from '#lib/site/site.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header } from './header.tsx';

type PageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Whether the page exists in the other language too; where not, the switch says so. */
  readonly translated?: boolean;
  readonly type?: 'website' | 'article';
  /** Lends the page its accent. */
  readonly periodical?: Periodical | undefined;
  readonly children: ReactNode;
};

/** The frame of every page: head, header with the language switch, main, footer. */
export function Page({
  site,
  locale,
  path,
  title,
  description,
  translated = true,
  type = 'website',
  periodical,
  children,
}: PageProps) {
  const available = translated ? (['ja', 'en'] as const) : [locale];
  return (
    <>
      <Head
        site={site}
        locale={locale}
        path={path}
        title={title}
        description={description}
        available={available}
        type={type}
      />
      <Header
        site={site}
        locale={locale}
        path={path}
        switchTo={translated ? otherLocale(locale) : undefined}
      />
      <main id="main" data-periodical={periodical?.id}>
        {children}
      </main>
      <Footer site={site} locale={locale} periodical={periodical} />
    </>
  );
}
