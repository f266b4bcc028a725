import { toHtml } from 'hast-util-to-html';
import type { ChartWidth } from '#lib/chart/chart.ts';
import { drawChart } from '#lib/chart/draw.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { Legend } from './legend.tsx';

const widths: readonly ChartWidth[] = ['narrow', 'wide'];

type DrawingProps = {
  readonly figure: Figure;
  readonly locale: Locale;
  /** Address of what the live chart is made from. */
  readonly live: string;
};

/**
 * The drawing at both widths, of which a container query shows one, inside the element that can
 * bring it to life. Nothing in it needs a script.
 */
export function Drawing({ figure, locale, live }: DrawingProps) {
  return (
    <kansoku-figure data-src={live}>
      <div className="drawing">
        {widths.map((width) => (
          <div
            key={width}
            className={width}
            dangerouslySetInnerHTML={{ __html: drawn(figure, width, locale) }}
          />
        ))}
      </div>
      <Legend figure={figure} locale={locale} />
    </kansoku-figure>
  );
}

/** Drawn to hast by our own code from checked data: safe to set as HTML. */
function drawn(figure: Figure, width: ChartWidth, locale: Locale): string {
  return toHtml(drawChart(placeChart(figure, width, locale), figure), { space: 'svg' });
}
