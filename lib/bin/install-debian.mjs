import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';

/**
 * Installs packages of the system where we may: as root on Debian or a relative. Does nothing
 * elsewhere; whether it helped is for who called to see.
 *
 * @param {readonly string[]} packages
 */
export async function installDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-q'], { minutes: 3, env });
  await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    minutes: 6,
    env,
  });
}
