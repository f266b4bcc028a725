import { z } from 'zod';
import {
  barsLineSchema,
  groupedBarsSchema,
  percentBarsSchema,
  stackedBarsSchema,
} from './kinds/bars.ts';
import { cumulativeSchema, histogramSchema } from './kinds/distribution.ts';
import { calendarSchema, heatmapSchema } from './kinds/heatmap.ts';
import { areaSchema, linesSchema, smallMultiplesSchema } from './kinds/lines.ts';
import { rankedBarsSchema } from './kinds/ranked-bars.ts';
import { confusionSchema, shareSchema } from './kinds/share.ts';
import { dotRangeSchema, scatterSchema, slopeSchema } from './kinds/two-measures.ts';
import { figureIdSchema } from './spec-common.ts';

export const figureSpecSchema = z.discriminatedUnion('kind', [
  stackedBarsSchema,
  groupedBarsSchema,
  percentBarsSchema,
  barsLineSchema,
  rankedBarsSchema,
  linesSchema,
  areaSchema,
  smallMultiplesSchema,
  heatmapSchema,
  calendarSchema,
  histogramSchema,
  cumulativeSchema,
  shareSchema,
  confusionSchema,
  scatterSchema,
  slopeSchema,
  dotRangeSchema,
]);

/** `figures.yaml`: what each figure of a report is to show, by id. */
export const figuresFileSchema = z.record(figureIdSchema, figureSpecSchema);

export type FigureSpec = z.output<typeof figureSpecSchema>;
export type FigureKind = FigureSpec['kind'];
