import type { CellSystem, Member } from './cell-system.ts';
import { orderedQueue } from './queue.ts';
import { balanced, closes, isOn, mending, movesOf, type Move, type Way } from './way.ts';

/** What a search for a circuit may touch, and what it costs. */
export type Field = {
  readonly system: CellSystem;
  /** The hidden cells of an equation. */
  readonly hiddenOf: (equation: number) => readonly Member[];
  /** The cells of an equation that could be hidden, cheapest first; some may be hidden by now. */
  readonly openOf: (equation: number) => readonly Member[];
  readonly isHidden: (cell: number) => boolean;
  /** What is lost by hiding the cell; infinite where it may not be hidden. */
  readonly priceOf: (cell: number) => number;
  /** By how much the cell may be raised or lowered. */
  readonly roomOf: (move: Move) => number;
};

export type SearchLimits = {
  /** True where cells may be moved that are not hidden, at their price. */
  readonly pays: boolean;
  /** How many members of an equation are looked at from one way. */
  readonly breadth: number;
  /** After so many entries the cheapest circuit found by then is taken. */
  readonly patience: number;
  /** After so many, none. */
  readonly most: number;
};

export type Found = { readonly circuit: readonly Move[] | undefined; readonly entries: number };

/** The moves that could follow a way, and the one among them that is next. */
type Following = {
  readonly members: readonly Member[];
  readonly areHidden: boolean;
  /** By how much the equation that they stand in is off. */
  readonly difference: number;
  readonly index: number;
  /** How many of them are still looked at. */
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

/** Equations of up to so many members are looked through for the move that closes a circuit. */
const smallEquation = 40;

/**
 * The cheapest circuit that begins with `start`: moves of different cells after which every equation
 * holds again, so that readers cannot tell the table from the one before. Each move has room for one.
 * Hidden cells are moved free of charge.
 *
 * Dijkstra's search over what is still off. In a network, where a cell stands in two equations, that
 * is the shortest path of Kelly, Golden and Assad, «Cell suppression: disclosure protection for
 * sensitive tabular data» (Networks 22, 1992); sums that overlap otherwise are searched all the same.
 * Within its limits it finds what is cheapest among what it looked at, which need not be all.
 */
export function findCircuit(field: Field, start: Move, limits: SearchLimits): Found {
  const { system } = field;
  const { pays, breadth } = limits;
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
  const addAllFollowing = (way: Way): void => {
    const { equation, difference } = tightest(way.off, field);
    for (const areHidden of pays ? [true, false] : [true]) {
      const members = areHidden ? field.hiddenOf(equation) : field.openOf(equation);
      // Not always the same hidden cells first, or all would lean on those.
      const index = areHidden && members.length > breadth ? start.cell % members.length : 0;
      const left = Math.min(members.length, breadth);
      addFollowing(way, { members, areHidden, difference, index, left });
    }
  };
  const following = ({ way, cost, length }: Entry, { members, index, difference }: Following) => {
    const move = mending(difference, members[index] ?? { cell: -1, sign: 1 });
    const off = balanced(way.off, system.termsOf[move.cell] ?? [], move.step);
    return { before: way, move, cost, length, off };
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
  /** Takes note of a way, or of the circuit that it is a move away from. */
  const note = (way: Way): void => {
    const closed = way.off.length === 0 ? way : findClosing(way);
    if (closed && closed.cost < (best?.cost ?? Infinity)) best = closed;
    add(way);
  };

  const off = balanced([], system.termsOf[start.cell] ?? [], start.step);
  note({ before: undefined, move: start, cost: 0, length: 1, off });
  let entries = 0;
  for (; entries < (best ? limits.patience : limits.most); entries += 1) {
    const entry = queue.take();
    // All that is left costs as much, or more.
    if (entry === undefined || (best && best.cost <= entry.cost)) break;
    if (entry.following !== undefined) {
      note(following(entry, entry.following));
      const { members, index, left } = entry.following;
      const next = { ...entry.following, index: (index + 1) % members.length, left: left - 1 };
      addFollowing(entry.way, next);
      continue;
    }
    const state = entry.way.off.join(' ');
    if (seen.has(state)) continue;
    seen.add(state);
    addAllFollowing(entry.way);
  }
  return { circuit: best && movesOf(best), entries };
}

/** Cheapest first; of the same cost not those of wide equations, then the shortest, then whole ways. */
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
