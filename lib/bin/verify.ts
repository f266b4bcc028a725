import { existsSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { diagnose, isError } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { DiagnosticError, getValue } from '#lib/diagnostic/result.ts';
import { readManifest } from '#lib/publish/manifest.ts';
import { orderFaults } from '#lib/publish/order-faults.ts';
import { rebuildManifest } from '#lib/publish/rebuild.ts';
import { verifyOut } from '#lib/publish/verify.ts';
import { loadSite } from '#lib/site/load.ts';
import type { Site } from '#lib/site/site.ts';
import { verifyDatasets } from '#lib/source/verify-datasets.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';
import { openStopSignal, stoppedCode } from './stop-signal.ts';

const options = readOptions({
  call: 'npm run verify',
  does: 'Checks origins, locks and data, and every file of the finished site, and changes nothing.',
  takes: ['content', 'out', 'channel', 'manifest', 'rebuild'],
});

// Only a build has to end in order; all else changes nothing, and is ended as any command is.
const signal = options.rebuild ? openStopSignal() : undefined;

await runCommand(async () => {
  try {
    const messages = await verify();
    if (messages.length > 0) console.error(messages.map(formatDiagnostic).join('\n'));
    const errors = messages.filter(isError).length;
    if (errors > 0) {
      console.error(errors === 1 ? '1 error' : `${errors} errors`);
      process.exitCode = 1;
    }
  } catch (error) {
    const code = signal && stoppedCode(signal);
    if (code === undefined) throw error;
    console.error('Verifying was stopped.');
    process.exitCode = code;
  }
});

/** What is wrong, causes first. */
async function verify(): Promise<readonly VFileMessage[]> {
  const { contentDir, outDir, channel } = options;
  const manifest =
    options.manifest === undefined ? undefined : getValue(readManifest(options.manifest));
  const datasets = await verifyDatasets(contentDir);
  console.log(`${datasets.locked} datasets are those of their locks`);
  console.log(`${datasets.remade} of them were made again from their origins, byte for byte`);
  if (datasets.withoutRecipe > 0)
    console.log(
      `${datasets.withoutRecipe} do not know the source.yaml of their data: \`npm run pull\` notes it`,
    );
  const { site, messages } = readSite();
  const causes = [...datasets.messages, ...messages];
  if (!existsSync(outDir)) return orderFaults(outDir, [...causes, noSite(outDir)], []);
  if (site === undefined) return orderFaults(outDir, causes, []);
  const isSound = !causes.some(isError);
  if (options.rebuild && !isSound)
    console.log('the site was not built again, as its content is at fault');
  try {
    const rebuilt =
      options.rebuild && isSound
        ? await rebuildManifest({ contentDir, channel, signal })
        : undefined;
    const out = await verifyOut(site, outDir, { manifest, rebuilt });
    console.log(`${out.made} files of the site were made again and compared`);
    if (out.pages > 0)
      console.log(
        `${out.pages} pages were held to ${manifest?.file ?? 'the site’s own list of files'}`,
      );
    return orderFaults(outDir, causes, out.faults);
  } catch (error) {
    if (error instanceof DiagnosticError)
      return orderFaults(outDir, [...causes, ...error.messages], []);
    throw error;
  }
}

/** Where `site.yaml` itself is at fault there is no site, and what the datasets tell is told all the same. */
function readSite(): { readonly site?: Site; readonly messages: readonly VFileMessage[] } {
  try {
    const site = loadSite(options.contentDir, options.channel);
    return { site, messages: site.messages };
  } catch (error) {
    if (error instanceof DiagnosticError) return { messages: error.messages };
    throw error;
  }
}

function noSite(outDir: string): VFileMessage {
  return diagnose({
    file: shownPath(outDir),
    reason: 'Unexpected absence of a finished site, expected one to verify',
    help: 'Run `npm run build`, or name the folder with --out.',
    rule: 'verify-missing',
  });
}
