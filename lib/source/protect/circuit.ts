import type { CellSystem, Member, Term } from './cell-system.ts';
import { orderedQueue } from './queue.ts';

/** One cell raised or lowered by one. */
export type Move = { readonly cell: number; readonly step: 1 | -1 };

/** What a search for a circuit may touch, and what it costs. */
export type Field = {
  readonly system: CellSystem;
  /** The hidden cells of an equation, in the order in which they were hidden. */
  readonly hiddenOf: (equation: number) => readonly Member[];
  /** The cells of an equation that could be hidden, cheapest first; some may be hidden by now. */
  readonly openOf: (equation: number) => readonly Member[];
  readonly isHidden: (cell: number) => boolean;
  /** What is lost by hiding the cell; infinite where it may not be hidden. */
  readonly priceOf: (cell: number) => number;
  /** By how much the cell may be raised or lowered. */
  readonly roomOf: (move: Move) => number;
};

/** Moves made so far, and by how much each equation is off: equation, difference, equation, … */
type Way = {
  readonly before: Way | undefined;
  readonly move: Move;
  readonly cost: number;
  readonly length: number;
  readonly off: readonly number[];
};

/** The moves that could follow a way, and the one among them that is next. */
type Following = {
  readonly members: readonly Member[];
  readonly areHidden: boolean;
  /** By how much the equation that they stand in is off. */
  readonly difference: number;
  readonly index: number;
  /** How many more of them are looked at. */
  readonly left: number;
};

/** A way to look at, or what follows one. */
type Entry = {
  readonly cost: number;
  readonly length: number;
  readonly order: number;
  readonly way: Way;
  readonly following: Following | undefined;
};

/** After so many entries the cheapest circuit found by then is taken, or none. */
const patience = { free: 2_000, paid: 10_000, most: 200_000 };

/** Equations of up to so many members are looked through for the move that closes a circuit. */
const smallEquation = 40;

/**
 * The cheapest circuit that begins with `start`: moves of different cells after which every equation
 * holds again, so that readers cannot tell the table from the one before. Each move has room for one.
 * Only hidden cells are moved, free of charge; where `pays`, others too, at their price.
 *
 * Dijkstra's search over what is still off. In a network, where a cell stands in two equations, that
 * is the shortest path of Kelly, Golden and Assad, «Cell suppression: disclosure protection for
 * sensitive tabular data» (Networks 22, 1992); sums that overlap otherwise are searched all the same.
 * Undefined where there is none, or none within patience.
 */
export function findCircuit(
  field: Field,
  start: Move,
  { pays, breadth }: { readonly pays: boolean; readonly breadth: number },
): readonly Move[] | undefined {
  const { system } = field;
  const queue = orderedQueue<Entry>(isBefore);
  const seen = new Set<string>();
  let order = 0;
  let best: Way | undefined;

  const add = (way: Way, following?: Following): void => {
    order += 1;
    const cost = following ? way.cost + priceOf(following) : way.cost;
    const length = way.length + (following ? 1 : 0);
    queue.add({ cost, length, order, way, following });
  };
  const priceOf = ({ members, areHidden, index }: Following): number =>
    areHidden ? 0 : field.priceOf(members[index]?.cell ?? -1);
  const mayFollow = (way: Way, move: Move): boolean =>
    field.roomOf(move) >= 1 && !isOn(way, move.cell);

  const addFollowing = (way: Way, following: Following): void => {
    const { members, areHidden, difference } = following;
    let { index, left } = following;
    for (; left > 0; left -= 1, index = (index + 1) % members.length) {
      const member = members[index];
      if (member === undefined || field.isHidden(member.cell) !== areHidden) continue;
      if (!mayFollow(way, mending(difference, member))) continue;
      add(way, { members, areHidden, difference, index, left });
      return;
    }
  };
  /** Looks one move ahead: the cheapest move after which nothing is off. */
  const findClosing = (way: Way): Way | undefined => {
    const { equation, difference, size } = tightest(way.off, field);
    if (size > smallEquation) return undefined;
    let closed: Way | undefined;
    for (const member of system.membersOf[equation] ?? []) {
      const move = mending(difference, member);
      const price = field.isHidden(move.cell) ? 0 : pays ? field.priceOf(move.cell) : Infinity;
      const cost = way.cost + price;
      if (cost >= (closed?.cost ?? Infinity)) continue;
      if (!closes(way.off, system.termsOf[move.cell] ?? [], move.step)) continue;
      if (mayFollow(way, move))
        closed = { before: way, move, cost, length: way.length + 1, off: [] };
    }
    return closed;
  };

  let way: Way | undefined = {
    before: undefined,
    move: start,
    cost: 0,
    length: 1,
    off: balanced([], system.termsOf[start.cell] ?? [], start.step),
  };
  stats.searches++;
  for (let taken = 0; taken < patience.most; taken += 1) {
    stats.taken++; if (taken>stats.max) stats.max=taken;
    if (way !== undefined) {
      const closed: Way | undefined = way.off.length === 0 ? way : findClosing(way);
      if (closed && closed.cost < (best?.cost ?? Infinity)) best = closed;
      // What is in the queue costs as much as this way, or more.
      if (best && best.cost <= way.cost) break;
      add(way);
    }
    const isOver: boolean = taken > (pays ? patience.paid : patience.free) && (!pays || best !== undefined);
    const entry: Entry | undefined = isOver ? undefined : queue.take();
    if (entry === undefined || (best && best.cost <= entry.cost)) break;
    way = undefined;
    const { following } = entry;
    if (following !== undefined) {
      const member = following.members[following.index];
      if (member === undefined) continue;
      const move = mending(following.difference, member);
      way = {
        before: entry.way,
        move,
        cost: entry.cost,
        length: entry.length,
        off: balanced(entry.way.off, system.termsOf[move.cell] ?? [], move.step),
      };
      const index = (following.index + 1) % following.members.length;
      addFollowing(entry.way, { ...following, index, left: following.left - 1 });
      continue;
    }
    const { off } = entry.way;
    const state = off.join(' ');
    if (seen.has(state)) continue;
    seen.add(state);
    const { equation, difference } = tightest(off, field);
    const hidden = field.hiddenOf(equation);
    addFollowing(entry.way, {
      members: hidden,
      areHidden: true,
      difference,
      // Not always the same ones first, which many would then share.
      index: hidden.length > breadth ? start.cell % hidden.length : 0,
      left: Math.min(hidden.length, breadth),
    });
    if (!pays) continue;
    const members = field.openOf(equation);
    const left = Math.min(members.length, breadth);
    addFollowing(entry.way, { members, areHidden: false, difference, index: 0, left });
  }
  return best && movesOf(best);
}

/** Cheapest first; of the same cost the shortest, then ways before what follows one. */
function isBefore(a: Entry, b: Entry): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (isWide(a) !== isWide(b)) return isWide(b);
  if (a.length !== b.length) return a.length < b.length;
  if ((a.following === undefined) !== (b.following === undefined)) return a.following === undefined;
  return a.order < b.order;
}

function isWide({ following }: Entry): boolean {
  return following !== undefined && following.members.length > smallEquation;
}

/** The move of a cell that makes the difference of its equation smaller. */
function mending(difference: number, { cell, sign }: Member): Move {
  return { cell, step: difference > 0 === sign > 0 ? -1 : 1 };
}

/** The equation that is off and has the fewest members: the fewest ways to mend it. */
function tightest(
  off: readonly number[],
  { system, hiddenOf }: Field,
): { readonly equation: number; readonly difference: number; readonly size: number } {
  let best = { equation: -1, difference: 0, size: Infinity };
  for (let at = 0; at < off.length; at += 2) {
    const equation = off[at] ?? 0;
    const size = system.membersOf[equation]?.length ?? 0;
    const isTighter =
      size < best.size ||
      (size === best.size && hiddenOf(equation).length < hiddenOf(best.equation).length);
    if (isTighter) best = { equation, difference: off[at + 1] ?? 0, size };
  }
  return best;
}

/** By how much each equation is off after a move, in order of equations; what holds again is left out. */
function balanced(off: readonly number[], terms: readonly Term[], step: 1 | -1): readonly number[] {
  const next: number[] = [];
  let at = 0;
  for (const { equation, sign } of terms) {
    for (; at < off.length && (off[at] ?? 0) < equation; at += 2)
      next.push(off[at] ?? 0, off[at + 1] ?? 0);
    const isOff = at < off.length && off[at] === equation;
    const difference = sign * step + (isOff ? (off[at + 1] ?? 0) : 0);
    if (isOff) at += 2;
    if (difference !== 0) next.push(equation, difference);
  }
  for (; at < off.length; at += 1) next.push(off[at] ?? 0);
  return next;
}

/** True where nothing is off after the move. */
function closes(off: readonly number[], terms: readonly Term[], step: 1 | -1): boolean {
  return (
    off.length === 2 * terms.length &&
    terms.every(
      ({ equation, sign }, index) =>
        off[2 * index] === equation && off[2 * index + 1] === -sign * step,
    )
  );
}

function isOn(way: Way, cell: number): boolean {
  for (let at: Way | undefined = way; at !== undefined; at = at.before)
    if (at.move.cell === cell) return true;
  return false;
}

function movesOf(way: Way): readonly Move[] {
  const moves: Move[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.before) moves.push(at.move);
  return moves.reverse();
}
export const stats = { searches: 0, taken: 0, max: 0 };
