/** Says how far pulls are, a line a dataset. */
export type Progress = {
  readonly begin: (id: string) => void;
  readonly end: (id: string, words: string) => void;
  /** Leaves the last state standing. */
  readonly close: () => void;
};

type Terminal = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

/**
 * On a terminal, lines of what is being pulled stand under those that are done and change in place.
 * Elsewhere (a log, a pipe) each dataset has one plain line, when it is done.
 */
export function showProgress(terminal: Terminal, ids: readonly string[]): Progress {
  const width = Math.max(0, ...ids.map((id) => id.length));
  const line = (id: string, words: string): string => `${id.padEnd(width)}  ${words}`;
  const atWork = new Set<string>();
  let shown = 0;
  const draw = (done: string): void => {
    if (terminal.isTTY !== true) {
      terminal.write(done);
      return;
    }
    const lines = [...atWork].map((id) => fit(line(id, '…'), terminal.columns ?? 80));
    terminal.write(
      `${shown > 0 ? `\u001b[${shown}A` : ''}\u001b[0J${done}${lines.map((text) => `${text}\n`).join('')}`,
    );
    shown = lines.length;
  };
  return {
    begin: (id) => {
      atWork.add(id);
      if (terminal.isTTY === true) draw('');
    },
    end: (id, words) => {
      atWork.delete(id);
      draw(`${line(id, words)}\n`);
    },
    close: () => {
      atWork.clear();
      if (shown > 0) draw('');
    },
  };
}

/** A line that wraps would be two, and the next redraw would miscount. */
function fit(text: string, columns: number): string {
  return text.length < columns ? text : text.slice(0, Math.max(0, columns - 1));
}
