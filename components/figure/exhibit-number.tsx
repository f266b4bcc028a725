import type { Locale } from '#lib/i18n/locale.ts';
import { formatExhibit } from '#lib/report/exhibit.ts';
import type { Report } from '#lib/report/report.ts';

type ExhibitNumberProps = {
  readonly context: { readonly report: Report | undefined; readonly locale: Locale };
  readonly kind: 'figure' | 'table';
  readonly number: string;
};

export function ExhibitNumber({ context, kind, number }: ExhibitNumberProps) {
  return (
    <span className="exhibit-number">
      {context.report && formatExhibit(context.report.wording, kind, number, context.locale)}
    </span>
  );
}
