import { isShareAlike } from '#lib/dataset/licence.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { LicenceName } from './licence-name.tsx';

type DatasetSourceProps = { readonly source: Dataset['source']; readonly locale: Locale };

/** Who observed, where it is found, and what its licence asks, in words, as far as that is known. */
export function DatasetSource({ source, locale }: DatasetSourceProps) {
  const words = dataMessagesOf(locale);
  const { licence } = source;
  const sharesAlike = isShareAlike(licence);
  return (
    <dl className="dataset-terms">
      <dt>{words.publisher}</dt>
      <dd>
        {source.address === undefined ? (
          source.name[locale]
        ) : (
          <a href={source.address}>{source.name[locale]}</a>
        )}
      </dd>
      {source.commit !== undefined && (
        <>
          <dt>{words.commit}</dt>
          <dd>
            <code>{source.commit}</code>
          </dd>
        </>
      )}
      <dt>{words.licence}</dt>
      <dd>
        <LicenceName licence={licence} locale={locale} />
      </dd>
      {licence.attribution !== undefined && (
        <>
          <dt>{words.attribution}</dt>
          <dd>{licence.attribution[locale]}</dd>
        </>
      )}
      {sharesAlike !== undefined && (
        <>
          <dt>{words.derived}</dt>
          <dd>{sharesAlike ? words.shareAlike : words.shareFreely}</dd>
        </>
      )}
    </dl>
  );
}
