import { parseArgs } from 'node:util';
import { installPackages } from './install-packages.mjs';
import { steps } from './test-steps.mjs';

const width = Math.max(...steps.map(({ name }) => name.length));

const help = `npm test [-- step …]

Installs what is missing and runs every test; with names, only these steps. A step that fails does not
stop the others. The last line counts the tests, a check without tests as one.

${steps.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`).join('\n')}

  --help  this text`;

process.exitCode = await main();

/** Gives the exit code: 1 where anything failed, 2 where the call is wrong. */
async function main() {
  const call = readCall();
  if (typeof call === 'string') {
    console.error(`${call}\n\n${help}`);
    return 2;
  }
  if (call.help) {
    console.log(help);
    return 0;
  }
  let passed = 0;
  let failed = 0;
  try {
    await installPackages();
    for (const step of steps.filter(({ name }) => call.names.includes(name))) {
      const count = await runStep(step);
      passed += count.passed;
      failed += count.failed;
    }
  } catch (error) {
    console.error(sentenceOf(error));
    failed += 1;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @param {import('./test-steps.mjs').Step} step */
async function runStep({ name, does, run }) {
  console.log(`\n── ${name}: ${does}`);
  const start = performance.now();
  const count = await run().catch((/** @type {unknown} */ error) => {
    console.error(sentenceOf(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`── ${name}: ${count.failed > 0 ? 'failed' : 'passed'} in ${seconds} s${skipped}`);
  return count;
}

/** Gives the names of the steps to run, or what is wrong with the call. */
function readCall() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false } },
    });
    const known = steps.map(({ name }) => name);
    const stranger = positionals.find((name) => !known.includes(name));
    if (stranger !== undefined) return `Unexpected step ${stranger}, expected ${known.join(', ')}`;
    return { help: values.help, names: positionals.length > 0 ? positionals : known };
  } catch (error) {
    return sentenceOf(error);
  }
}

/** @param {unknown} error */
function sentenceOf(error) {
  return error instanceof Error ? error.message : String(error);
}
