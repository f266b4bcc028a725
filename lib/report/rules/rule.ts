import type { Root as MdastRoot } from 'mdast';
import type { Point, Position } from 'unist';
import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import type { VFileMessage } from 'vfile-message';

/** Collects what the rules find in one text; rules report all they find, not the first. */
export class Findings {
  readonly messages: VFileMessage[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(finding: {
    readonly at: Position | Point | undefined;
    readonly reason: string;
    readonly rule: string;
    readonly help?: string | undefined;
  }): void {
    this.messages.push(
      diagnose({
        file: this.#file,
        place: startOf(finding.at),
        reason: finding.reason,
        help: finding.help,
        rule: finding.rule,
      }),
    );
  }
}

function startOf(at: Position | Point | undefined): Place | undefined {
  if (at === undefined) return undefined;
  const point = 'start' in at ? at.start : at;
  return { line: point.line, column: point.column };
}

export type MdastRule = (tree: MdastRoot) => void;
