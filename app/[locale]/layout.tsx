import type { ReactNode } from 'react';
import { Document } from '#components/layout/document.tsx';
import { getSite } from '#lib/site/current.ts';
import { toLocale } from '#lib/site/params.ts';

type Props = {
  readonly params: Promise<{ readonly locale: string }>;
  readonly children: ReactNode;
};

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  return (
    <Document site={getSite()} locale={toLocale(locale)}>
      {children}
    </Document>
  );
}
