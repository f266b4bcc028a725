import { fieldAt, readJson } from './json-file.mjs';
import { root, runProgram } from './run-program.mjs';

const oldest = [20, 19];

/**
 * Installs what package-lock.json names, unless it is already there. Throws with a sentence for the
 * reader where Node is too old or the packages cannot be had.
 */
export async function installPackages() {
  refuseOldNode(process.versions.node);
  if (isInstalled()) return;
  console.log('Installing packages …');
  const code = await runProgram('npm', ['ci'], {
    minutes: 8,
    // `npm test --silent` would silence its reasons too.
    env: { npm_config_loglevel: 'error' },
  });
  if (code !== 0)
    throw new Error(
      'The packages could not be installed: npm says why above. Where there is no network, copy node_modules from a machine with the same package-lock.json.',
    );
}

/**
 * @param {string} version such as 20.19.0
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Kansoku needs Node ${oldest.join('.')} or later, and this is ${version}. Install a later one, then run this again.`,
  );
}

/** Whether node_modules holds exactly what the lock names, by npm's own record of what it put there. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  // The lock's first entry is the project itself, which the record leaves out.
  const places = Object.keys(wanted).filter((place) => place !== '');
  return (
    places.length > 0 &&
    Object.keys(present).every((place) => place in wanted) &&
    places.every((place) => {
      const isPresent = place in present;
      // Packages for other machines than this are locked and not installed.
      if (!isPresent && fieldAt(wanted[place], 'optional') === true) return true;
      return isPresent && fieldAt(present[place], 'version') === fieldAt(wanted[place], 'version');
    })
  );
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, unknown>>} by the place in node_modules
 */
function packagesOf(file) {
  const packages = fieldAt(readJson(`${root}${file}`), 'packages');
  return typeof packages === 'object' && packages !== null ? { ...packages } : {};
}
