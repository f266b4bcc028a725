import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locale.ts';
import { readEnvironment } from '#lib/site/environment.ts';
import type { Site } from '#lib/site/site.ts';
import { AccentStyle } from './accent-style.tsx';

/** A chosen theme is set before the first paint; everything else waits for the page's module. */
const themeScript = "try{document.documentElement.dataset.theme=localStorage.getItem('theme')||'auto'}catch{}";

type DocumentProps = { readonly site: Site; readonly locale: Locale; readonly children: ReactNode };

/** The document around a page: language, style sheet, the one small module. */
export function Document({ site, locale, children }: DocumentProps) {
  const { assets } = readEnvironment();
  const base = site.settings.path;
  return (
    <html lang={locale} data-live={`${base}${assets.live}`} data-theme="auto" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script data-kansoku="theme" dangerouslySetInnerHTML={{ __html: themeScript }} />
        <link rel="stylesheet" href={`${base}${assets.style}`} />
        <AccentStyle periodicals={site.periodicals} />
        <script type="module" src={`${base}${assets.page}`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
