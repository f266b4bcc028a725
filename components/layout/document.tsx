import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locale.ts';
import { readEnvironment } from '#lib/site/environment.ts';
import type { Site } from '#lib/site/site.ts';
import { FaultBar } from '#components/diagnostic/fault-bar.tsx';
import { AccentStyle } from './accent-style.tsx';

/** A chosen theme is set before the first paint; everything else waits for the page's module. */
const themeScript =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

type DocumentProps = { readonly site: Site; readonly locale: Locale; readonly children: ReactNode };

/** The document around a page: language, style sheet, the one small module. */
export function Document({ site, locale, children }: DocumentProps) {
  const { assets } = readEnvironment();
  const base = site.settings.path;
  return (
    <html lang={locale} data-live={`${base}${assets.live}`}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <script data-kansoku="theme" dangerouslySetInnerHTML={{ __html: themeScript }} />
        <link rel="stylesheet" href={`${base}${assets.style}`} />
        <link rel="icon" type="image/svg+xml" href={`${base}/icon.svg`} />
        <AccentStyle periodicals={site.periodicals} />
        <script
          type="speculationrules"
          dangerouslySetInnerHTML={{ __html: speculationRules(base) }}
        />
        <script type="module" src={`${base}${assets.page}`} />
      </head>
      <body>
        <FaultBar site={site} locale={locale} />
        {children}
      </body>
    </html>
  );
}

/** Lets a browser fetch a page of the site in advance once a reader seems to want it. */
function speculationRules(base: string): string {
  return JSON.stringify({
    prefetch: [{ where: { href_matches: `${base}/*` }, eagerness: 'moderate' }],
  });
}
