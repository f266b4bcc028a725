import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { href, reportPath } from '#lib/site/address.ts';
import { usesOf, type DatasetUse } from '#lib/site/dataset-pages.ts';
import type { Site } from '#lib/site/site.ts';
import { ReportLink } from '#components/report/report-links.tsx';

type DatasetUsesProps = { readonly site: Site; readonly locale: Locale; readonly id: string };

/** The reports that draw on a dataset, each with its figures; in the other language where it has none here. */
export function DatasetUses({ site, locale, id }: DatasetUsesProps) {
  const words = dataMessagesOf(locale);
  const uses = usesOf(site, id);
  if (uses.length === 0) return <p>{words.noUses}</p>;
  return (
    <ul className="edition-list">
      {uses.map((use) => (
        <li key={use.report.key} className="edition-item">
          <ReportLink report={use.report} site={site} locale={locale} />
          {use.figures.length === 0 ? (
            <p className="link-note">{words.usedInText}</p>
          ) : (
            <FigureLinks use={use} site={site} locale={locale} />
          )}
        </li>
      ))}
    </ul>
  );
}

type FigureLinksProps = {
  readonly use: DatasetUse;
  readonly site: Site;
  readonly locale: Locale;
};

/** Titles are an author's: they are shown in a language that the report has. */
function FigureLinks({ use: { report, figures }, site, locale }: FigureLinksProps) {
  const shown = report.texts[locale] === undefined ? otherLocale(locale) : locale;
  return (
    <ul className="dataset-uses" lang={shown === locale ? undefined : shown}>
      {figures.map(({ id, title }) => (
        <li key={id}>
          <a href={`${href(site.settings, shown, reportPath(report.place))}#${id}`}>
            {title[shown]}
          </a>
        </li>
      ))}
    </ul>
  );
}
