import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Settles once something listens on the port of loopback; at the latest when its process has ended. */
export async function waitUntilListening(port: number, ended: Promise<void>): Promise<void> {
  const gone = new AbortController();
  void ended.then(() => gone.abort());
  while (!gone.signal.aborted && !(await isListening(port))) await wait(50);
}

function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  }).finally(() => socket.destroy());
}
