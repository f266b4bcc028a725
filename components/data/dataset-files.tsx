import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import type { DatasetFile } from '#lib/site/dataset-files.ts';
import { dataFileHref } from '#lib/site/dataset-pages.ts';
import type { SiteFile } from '#lib/site/schema.ts';

type DatasetFilesProps = {
  readonly settings: Pick<SiteFile, 'path'>;
  readonly locale: Locale;
  readonly id: string;
  readonly files: readonly DatasetFile[];
};

/**
 * A dataset's files with size and sha256, and how to check them: by a command, and by a button that
 * the page's script shows where the browser can hash.
 */
export function DatasetFiles({ settings, locale, id, files }: DatasetFilesProps) {
  const words = dataMessagesOf(locale);
  return (
    <>
      <ul
        className="dataset-files"
        data-checking={words.checking}
        data-same={words.same}
        data-different={words.different}
        data-unchecked={words.unchecked}
      >
        {files.map(({ kind, name, mediaType, bytes, sha256 }) => (
          <li key={name}>
            <a href={dataFileHref(settings, `${id}/${name}`)} type={mediaType}>
              {name}
            </a>{' '}
            <span className="link-note">
              {words.fileKinds[kind]} · {words.bytes(bytes.byteLength)}
            </span>
            <p className="file-hash">
              <span className="link-note">sha256</span> <code>{sha256}</code>
            </p>
            <p className="file-check">
              <button
                type="button"
                data-sha256={sha256}
                data-file={dataFileHref(settings, `${id}/${name}`)}
                aria-label={`${words.check}${colon(locale)}${name}`}
                hidden
              >
                {words.check}
              </button>{' '}
              <span role="status" />
            </p>
          </li>
        ))}
      </ul>
      <p>{words.howToCheck}</p>
      <pre tabIndex={0}>
        <code>{commandsFor(files[0]?.name ?? '')}</code>
      </pre>
      <p className="link-note">
        <a href={dataFileHref(settings, `${id}/datapackage.json`)}>{words.packageFile}</a>
        {' · '}
        <a href={dataFileHref(settings, `${id}/${id}.csv-metadata.json`)}>{words.csvwFile}</a>
        {' · '}
        <a href={dataFileHref(settings, 'catalog.jsonld')}>{words.catalogue}</a>
      </p>
    </>
  );
}

/** One command for each system that readers have at hand. */
function commandsFor(name: string): string {
  return [
    `# Linux`,
    `sha256sum ${name}`,
    `# macOS`,
    `shasum -a 256 ${name}`,
    `# Windows PowerShell`,
    `Get-FileHash ${name}`,
  ].join('\n');
}
