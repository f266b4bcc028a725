import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it is called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const windows = process.platform === 'win32';

/**
 * @typedef {{
 *   readonly minutes: number,
 *   readonly env?: Readonly<Record<string, string>>,
 *   readonly quiet?: boolean,
 *   readonly cwd?: string,
 * }} RunOptions
 */

/**
 * Runs a program to its end, its words passed on as they come unless `quiet`. Gives the exit code: 124
 * where it took more than its minutes, 127 where there is no such program. What it started ends with it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>}
 */
export async function runProgram(program, args, { minutes, env, quiet = false, cwd = root }) {
  const child = spawn(program, [...args], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    // A group of its own, so that a browser or server it started can be ended too.
    detached: !windows,
    shell: windows,
  });
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (child.pid === undefined) return;
    try {
      if (windows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It had already ended.
    }
  };
  const interrupt = () => {
    end('SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const late = new AbortController();
  const wait = setTimeout(() => {
    late.abort();
    end('SIGTERM');
    setTimeout(end, 5_000, 'SIGKILL').unref();
  }, minutes * 60_000);
  try {
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('close', (exit) => resolve(exit ?? 1));
    });
    const code = await ended;
    if (late.signal.aborted) console.error(`Stopped ${program} after ${minutes} minutes.`);
    return late.signal.aborted ? 124 : code;
  } finally {
    clearTimeout(wait);
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/**
 * A program that the project's packages bring along.
 *
 * @param {string} name
 */
export function packaged(name) {
  return `${root}node_modules/.bin/${name}`;
}
