import type { Channel } from './channel.ts';
import { readEnvironment } from './environment.ts';
import { loadSite } from './load.ts';
import { signatureOf } from './signature.ts';
import type { Site } from './site.ts';

let remembered: { readonly of: string; readonly site: Site } | undefined;

/**
 * The site that the renderer is to show. Read once for as long as no file of the content folder
 * changes, so that a build reads it once and a preview is never stale. Throws DiagnosticError where
 * `site.yaml` cannot be read.
 */
export function getSite(): Site {
  const { contentDir, channel } = readEnvironment();
  return readSite(contentDir, channel);
}

/** The same for a folder and channel named outright. One site is remembered at a time. */
export function readSite(contentDir: string, channel: Channel): Site {
  const of = [channel, contentDir, signatureOf(contentDir)].join('|');
  if (remembered?.of !== of) remembered = { of, site: loadSite(contentDir, channel) };
  return remembered.site;
}
