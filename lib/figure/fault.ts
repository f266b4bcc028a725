import type { VFileMessage } from 'vfile-message';
import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';

/** Where a spec stands: its file, and the place of a path in it (`['ddos-total', 'series', 0]`). */
export type SpecPlace = {
  readonly file: string;
  readonly find: (path: readonly PropertyKey[]) => Place | undefined;
};

type FaultInput = {
  readonly path: readonly PropertyKey[];
  readonly rule: string;
  readonly reason: string;
  readonly help?: string | undefined;
};

/** Makes the diagnostics of one figure, each at its place in `figures.yaml`. */
export type Fault = (input: FaultInput) => VFileMessage;

/** The maker of diagnostics for the figure `id`. */
export function faultOf(id: string, place: SpecPlace): Fault {
  return ({ path, rule, reason, help }) =>
    diagnose({ file: place.file, place: place.find([id, ...path]), rule, reason, help });
}
