import { HomePage } from '#components/home/home-page.tsx';
import { locales } from '#lib/i18n/locale.ts';
import { getSite } from '#lib/site/current.ts';
import { toLocale } from '#lib/site/params.ts';

type Props = { readonly params: Promise<{ readonly locale: string }> };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  return <HomePage site={getSite()} locale={toLocale(locale)} />;
}
