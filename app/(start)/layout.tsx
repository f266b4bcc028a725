import type { ReactNode } from 'react';
import { Document } from '#components/layout/document.tsx';
import { getSite } from '#lib/site/current.ts';

export default function StartLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Document site={getSite()} locale="en">
      {children}
    </Document>
  );
}
