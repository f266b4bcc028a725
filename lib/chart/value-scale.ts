import { scaleLinear, scaleLog } from 'd3-scale';

/** A value axis before it is placed: its domain and the values ticked. */
export type ValueScale = {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
};

const stepShapes = [1, 2, 2.5, 5] as const;

/**
 * A linear axis of four to six round ticks (fewer where whole numbers leave no more), on which
 * `values` fit. It starts from zero, save where `free` (lines) and the smallest value is more than
 * half the greatest: a change that is small beside the level would else be lost.
 */
export function linearScale(
  values: readonly number[],
  options: { readonly free: boolean; readonly whole: boolean },
): ValueScale {
  const [least, most] = extentOf(values);
  const farFromZero = options.free && least > most / 2 && most > least;
  const low = farFromZero ? least : Math.min(0, least);
  const high = Math.max(farFromZero ? most : 0, most);
  const ticks = roundTicks(low, high, options.whole);
  return { kind: 'linear', domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}

/** A log axis of whole decades around the positive `values`; within two decades 2 and 5 are ticked too. */
export function logScale(values: readonly number[]): ValueScale {
  const positive = values.filter((value) => value > 0);
  const [least, most] = extentOf(positive);
  const first = Math.floor(Math.log10(least) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(most) - 1e-9));
  const every = Math.ceil((last - first) / 6);
  const shapes = last - first <= 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every)
    for (const shape of shapes)
      if (power < last || shape === 1) ticks.push(Number(`${shape}e${power}`));
  return { kind: 'log', domain: [Number(`1e${first}`), Number(`1e${last}`)], ticks };
}

/** The least and the greatest: hours of years are more values than a call takes arguments. */
function extentOf(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/** The function from a value to px; `range` runs from the domain's start to its end. */
export function mapOf(
  scale: ValueScale,
  range: readonly [number, number],
): (value: number) => number {
  const map =
    scale.kind === 'log' ? scaleLog(scale.domain, range) : scaleLinear(scale.domain, range);
  return (value) => map(value);
}

/** Of all round steps that give three to five intervals, the one that wastes least of the axis. */
function roundTicks(low: number, high: number, whole: boolean): number[] {
  if (low === high) return [0, 1];
  const power = Math.floor(Math.log10(high - low));
  const steps = [power - 1, power].flatMap((each) =>
    stepShapes.map((shape) => Number(`${shape}e${each}`)),
  );
  const fits = steps
    .filter((step) => !whole || Number.isInteger(step))
    .map((step) => ({
      step,
      first: Math.floor(low / step + 1e-9),
      last: Math.ceil(high / step - 1e-9),
    }))
    .filter(({ first, last }) => last - first >= 3 && last - first <= 5)
    .sort((a, b) => (a.last - a.first) * a.step - (b.last - b.first) * b.step || a.step - b.step);
  const best = fits[0] ?? { step: 1, first: Math.floor(low), last: Math.ceil(high) };
  return Array.from({ length: best.last - best.first + 1 }, (_, index) =>
    Number(((best.first + index) * best.step).toPrecision(12)),
  );
}
