import { constants } from 'node:os';

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that is given when someone ends the command. Asked twice, as by a terminal and by whoever
 * started it, what is at work still ends in order.
 */
export function openStopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of names) process.on(name, () => stop.abort(name));
  return stop.signal;
}

/** The exit code of a command that was ended; undefined where the signal was not given. */
export function stoppedCode({ reason }: AbortSignal): number | undefined {
  const name = names.find((candidate) => candidate === reason);
  return name === undefined ? undefined : 128 + constants.signals[name];
}
