import { FigureBlock } from '#components/figure/figure-block.tsx';
import { textOf } from './attribute.ts';
import type { ElementProps } from './registry.ts';

/** A figure of the report, where the author has put it. */
export function ReportFigure({ context, id, number, references }: ElementProps) {
  const { report, site, locale } = context;
  const figure = report?.figures.find((candidate) => candidate.id === id);
  if (report === undefined || figure === undefined) throw new Error(`no figure ${String(id)}`);
  return (
    <FigureBlock
      site={site}
      report={report}
      locale={locale}
      figure={figure}
      number={textOf(number)}
      references={Number(textOf(references))}
    />
  );
}
