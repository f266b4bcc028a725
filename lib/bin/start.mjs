import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { installPackages } from './install-packages.mjs';
import { packaged, runProgram } from './run-program.mjs';

const help = `npm start [-- options]

Installs what is missing, builds the public site and serves it on this machine.

  --port N        the port to listen on (default 3000)
  --content DIR   the content folder (KANSOKU_CONTENT; default content)
  --out DIR       the folder of the finished site (KANSOKU_OUT; default out)
  --help          this text`;

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Gives the exit code: of what failed first, or 0 once the server listens. */
async function start() {
  const { content, out, port, help: asked } = readCall();
  if (asked === true) {
    console.log(help);
    return 0;
  }
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new Error(`Unexpected port ${port}, expected a number from 1 to 65535`);
  if (!(await isFree(number)))
    throw new Error(
      `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${number === 65_535 ? 3000 : number + 1}`,
    );
  await installPackages();
  const folders = [
    ...(content === undefined ? [] : ['--content', content]),
    ...(out === undefined ? [] : ['--out', out]),
  ];
  console.log('Building the site …');
  const built = await runProgram(packaged('tsx'), ['lib/bin/build.ts', ...folders], {
    minutes: 30,
    env: { KANSOKU_CHANNEL: 'public' },
  });
  if (built !== 0) return built;
  console.log('\nThe site is at this address (Ctrl+C stops it):');
  // It reads the same options, and ends with this process, however that ends.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./serve.ts');
  return 0;
}

function readCall() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        out: { type: 'string' },
        port: { type: 'string', default: '3000' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`, {
      cause: error,
    });
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
