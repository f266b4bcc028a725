import { Document } from '#components/layout/document.tsx';
import { NotFoundPage } from '#components/layout/not-found-page.tsx';
import { getSite } from '#lib/site/current.ts';

export default function GlobalNotFound() {
  const site = getSite();
  return (
    <Document site={site} locale="ja">
      <NotFoundPage site={site} />
    </Document>
  );
}
