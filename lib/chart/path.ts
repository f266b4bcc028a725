/** A number of px as a drawing writes it: two decimals at most. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A straight line as path data. */
export function lineTo(x1: number, y1: number, x2: number, y2: number): string {
  const from = `M${px(x1)} ${px(y1)}`;
  if (y1 === y2) return `${from}H${px(x2)}`;
  if (x1 === x2) return `${from}V${px(y2)}`;
  return `${from}L${px(x2)} ${px(y2)}`;
}
