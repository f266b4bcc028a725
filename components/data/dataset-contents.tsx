import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type DatasetContentsProps = {
  readonly locale: Locale;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
};

/** The sections of a dataset's page, in sight beside them where there is room. */
export function DatasetContents({ locale, sections }: DatasetContentsProps) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{dataMessagesOf(locale).contents}</h2>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
