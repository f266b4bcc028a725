import { loadSite } from '#lib/site/load.ts';
import { serveSite } from '#lib/publish/serve.ts';
import { readOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const options = readOptions({
  call: 'npm run serve',
  does: 'Serves the finished site on loopback with the headers and compression of production.',
  takes: ['content', 'out', 'port'],
});

await runCommand(async () => {
  const { settings } = loadSite(options.contentDir, 'public');
  const { address } = await serveSite({
    outDir: options.outDir,
    port: options.port,
    basePath: settings.path,
  });
  console.log(address);
});
