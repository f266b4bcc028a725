import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locale.ts';

const names = { ja: '表（横にスクロールできます）', en: 'Table, scrolls sideways' } as const;

type ScrollTableProps = {
  readonly locale: Locale;
  readonly children: ReactNode;
  readonly label?: string;
};

/**
 * A box in which a wide table scrolls, so that the page does not; the keyboard reaches it. The page's
 * script takes name and tab stop from one that has nothing to scroll.
 */
export function ScrollTable({ locale, children, label }: ScrollTableProps) {
  return (
    <div className="table-scroll" role="region" aria-label={label ?? names[locale]} tabIndex={0}>
      {children}
    </div>
  );
}
