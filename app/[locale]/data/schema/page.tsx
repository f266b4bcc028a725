import { SchemaPage } from '#components/data/schema-page.tsx';
import { locales } from '#lib/i18n/locale.ts';
import { getSite } from '#lib/site/current.ts';
import { toLocale } from '#lib/site/params.ts';

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function Schema({
  params,
}: {
  readonly params: Promise<{ readonly locale: string }>;
}) {
  const { locale } = await params;
  return <SchemaPage site={getSite()} locale={toLocale(locale)} />;
}
