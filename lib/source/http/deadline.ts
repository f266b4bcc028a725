/** The end of a retrieval, whether its time is up or somebody stops it. */
export type Deadline = {
  readonly signal: AbortSignal;
  readonly state: () => 'running' | 'late' | 'stopped';
  readonly leftMs: () => number;
  /** Leaves no timer and no listener behind. */
  readonly clear: () => void;
};

/** Starts the time of a whole retrieval; `stop` ends it before that. */
export function startDeadline(overallMs: number, stop: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const ends = performance.now() + overallMs;
  const end = (): void => controller.abort();
  const timer = setTimeout(end, overallMs);
  if (stop?.aborted === true) end();
  stop?.addEventListener('abort', end);
  return {
    signal: controller.signal,
    state: () =>
      !controller.signal.aborted ? 'running' : stop?.aborted === true ? 'stopped' : 'late',
    leftMs: () => ends - performance.now(),
    clear: () => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', end);
    },
  };
}
