import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Channel } from './channel.ts';
import { readEnvironment } from './environment.ts';
import { loadSite } from './load.ts';
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

/** Name, size and time of every file: cheap, and different after every save. */
function signatureOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return `${entry.name}/${signatureOf(file)}`;
      // An editor's temporary file may be gone by now.
      const found = statSync(file, { throwIfNoEntry: false });
      return `${entry.name}:${found?.size}:${found?.mtimeMs}`;
    })
    .join('|');
}
