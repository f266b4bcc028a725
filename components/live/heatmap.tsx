import type { ReactNode } from 'react';
import { Scatter, ScatterChart, Tooltip, type ScatterShapeProps } from 'recharts';
import type { Chart } from '#lib/chart/chart.ts';
import type { LiveData } from '#lib/chart/live-data.ts';
import { stepOf } from '#lib/chart/place-heatmap.ts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import type { KindProps } from './kinds.ts';
import { Reading } from './reading.tsx';

type Cell = {
  readonly x: string;
  readonly y: string;
  readonly row: number;
  readonly series: number;
  readonly value: number | null;
};

/** A cell for each row and series, coloured by the step its value falls in. */
export function Heatmap({ chart, data, at, readings }: KindProps): ReactNode {
  const cells = cellsOf(data);
  return (
    <ScatterChart {...surfaceOf(chart)}>
      <AxisBelow chart={chart} dataKey="x" crossed />
      <AxisLeft chart={chart} dataKey="y" crossed />
      <Scatter
        data={cells}
        isAnimationActive={false}
        shape={(point: ScatterShapeProps) => (
          <CellMark chart={chart} point={point} cell={cells[point.index]} />
        )}
      />
      <Tooltip
        portal={readings}
        isAnimationActive={false}
        filterNull={false}
        cursor={false}
        content={({ active, activeIndex, coordinate }) => {
          const cell = cells[Number(activeIndex ?? NaN)];
          if (!active || cell === undefined || coordinate === undefined) return null;
          const row = data.rows[cell.row];
          const series = data.series[cell.series];
          if (row === undefined || series === undefined) return null;
          const entries = [
            { series, colour: colourOf(cell, chart), text: row.texts[cell.series] ?? '' },
          ];
          return (
            <Reading
              label={row.label}
              entries={entries}
              x={coordinate.x}
              y={coordinate.y}
              at={at}
            />
          );
        }}
      />
    </ScatterChart>
  );
}

function cellsOf({ rows, series }: LiveData): Cell[] {
  return rows.flatMap(({ key, values }, row) =>
    series.map(({ id }, index) => ({
      x: id,
      y: key,
      row,
      series: index,
      value: values[index] ?? null,
    })),
  );
}

function colourOf({ value }: Cell, { steps }: Chart): string {
  return value === null ? 'none' : `var(--step-${stepOf(value, steps)})`;
}

type CellMarkProps = {
  readonly chart: Chart;
  readonly point: ScatterShapeProps;
  readonly cell: Cell | undefined;
};

function CellMark({ chart, point, cell }: CellMarkProps): ReactNode {
  if (cell === undefined || cell.value === null || point.cx === undefined || point.cy === undefined)
    return null;
  const width = chart.plot.width / chart.x.domain.length;
  const height = chart.plot.height / chart.y.domain.length;
  return (
    <rect
      x={point.cx - width / 2}
      y={point.cy - height / 2}
      width={width}
      height={height}
      className="live-cell"
      fill={colourOf(cell, chart)}
      stroke="var(--chart-paper)"
    />
  );
}
