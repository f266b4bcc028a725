import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { noPage } from '#lib/site/params.ts';
import { finishPage } from './finish.ts';
import { writeInto } from './write-into.ts';

/**
 * Finishes every page of an export into another folder; what is no page stays behind. Throws where a
 * page tells its author of faults in place of its text: that is for the preview alone.
 */
export async function finishPages(
  stage: string,
  out: string,
): Promise<{ count: number; bytes: number }> {
  let count = 0;
  let bytes = 0;
  for (const entry of await readdir(stage, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(stage, file);
    if (!isPage(relative) || !entry.isFile()) continue;
    const html = finishPage(await readFile(file, 'utf8'));
    if (tellsFaults(html))
      throw new Error(`Unexpected diagnostics on the page ${relative}, expected its text`);
    await writeInto(out, relative, html);
    count += 1;
    bytes += Buffer.byteLength(html);
  }
  return { count, bytes };
}

/** The framework writes its 404 page thrice, and hosts want `404.html`; a route without pages has an empty one. */
function isPage(relative: string): boolean {
  return (
    relative.endsWith('.html') &&
    !relative.split(path.sep).includes(noPage) &&
    !/^(_next|_not-found|_global-error|404)[/\\.]/.test(relative.replace('404.html', '4xx.html'))
  );
}

/** As components/diagnostic lists them; a text that shows this very line has its `<` as an entity. */
function tellsFaults(html: string): boolean {
  return html.includes('<ol class="diagnostics"');
}
