import type { ReactNode } from 'react';
import { kinds, type KindProps } from './kinds.ts';

/** The live chart of a figure, at the width at which its drawing is shown. */
export function LiveChart(props: Omit<KindProps, 'chart'>): ReactNode {
  const Kind = kinds[props.data.kind];
  // Another width is another chart: nothing of the first is worth keeping.
  return <Kind key={props.at.width} {...props} chart={props.data.charts[props.at.width]} />;
}
