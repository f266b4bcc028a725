import { absenceNotesOf, absentStatuses } from '#lib/chart/absence.ts';
import { dataNotesOf } from '#lib/chart/data-notes.ts';
import { circled } from '#lib/chart/draw-marks.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon, withRemark } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { LicenceName } from '#components/data/licence-name.tsx';

/** Breaks, what the values are and why some are not there, the author's remark, whose data it is. */
export function FigureSource({
  figure,
  locale,
  dataPage,
}: {
  readonly figure: Figure;
  readonly locale: Locale;
  /** Address of its dataset's page, where there is one to go to. */
  readonly dataPage?: string | undefined;
}) {
  const words = messagesOf(locale);
  const { source } = figure.dataset;
  // Of the two drawings it has the least room for signs of its own.
  const narrow = placeChart(figure, 'narrow', locale);
  return (
    <div className="exhibit-notes">
      {figure.breaks.map((found, index) => (
        <p key={found.at}>
          <span className="break-index">{circled(index + 1)}</span>{' '}
          {withRemark(words.breakNote, formatPeriod(found.at, locale), locale)}
          {colon(locale)}
          {found.note[locale]}
        </p>
      ))}
      {dataNotesOf(figure, locale).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {marksUnknownAlone(figure) && <p>{words.unknownMark}</p>}
      {absenceNotesOf(figure, narrow).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {figure.note && <p>{figure.note[locale]}</p>}
      {figure.dimension.type !== 'label' && (
        <p className="exhibit-source">
          {figure.dataset.timeZone === null
            ? words.timeZoneUnstated
            : words.timeZone(figure.dataset.timeZone)}
        </p>
      )}
      <p className="exhibit-source">
        {words.source}
        {colon(locale)}
        {source.address === undefined ? (
          source.name[locale]
        ) : (
          <a href={source.address}>{source.name[locale]}</a>
        )}
        {' · '}
        {words.licence}
        {colon(locale)}
        <LicenceName licence={source.licence} locale={locale} />
        {source.licence.attribution && ` · ${source.licence.attribution[locale]}`}
        {dataPage !== undefined && (
          <>
            {' · '}
            {dataMessagesOf(locale).data}
            {colon(locale)}
            <a href={dataPage}>{figure.dataset.title[locale]}</a>
          </>
        )}
      </p>
    </div>
  );
}

/** Bars and cells mark what is unknown by a cross; lines leave a gap that speaks for itself. */
function marksUnknownAlone(figure: Figure): boolean {
  const statuses = absentStatuses(figure, 'sign');
  return statuses.length > 0 && statuses.every((status) => status === 'missing');
}
