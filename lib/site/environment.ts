import path from 'node:path';
import { z } from 'zod';
import { channels } from './channel.ts';

const assetsSchema = z.object({ page: z.string(), live: z.string(), style: z.string() });

const environmentSchema = z.object({
  KANSOKU_CONTENT: z.string().min(1).default('content'),
  KANSOKU_CHANNEL: z.enum(channels).default('public'),
  /** JSON: addresses of the scripts and the style sheet, as the bundler named them. */
  KANSOKU_ASSETS: z
    .string()
    .default('{"page":"/_kansoku/page.js","live":"/_kansoku/live.js","style":"/_kansoku/site.css"}')
    .transform((text): unknown => JSON.parse(text))
    .pipe(assetsSchema),
});

/** What the page renderer is told from outside; set by the build and the dev server. Throws on anything else. */
export function readEnvironment() {
  const found = environmentSchema.parse(process.env);
  return {
    contentDir: path.resolve(found.KANSOKU_CONTENT),
    channel: found.KANSOKU_CHANNEL,
    assets: found.KANSOKU_ASSETS,
  };
}

/** True while pages are rendered for a build, and not for the preview. */
export function isBuilding(): boolean {
  return process.env['KANSOKU_STAGE'] !== undefined;
}
