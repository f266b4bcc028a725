import path from 'node:path';
import type { Request, Response } from 'express';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import type { Site } from '#lib/site/site.ts';
import { assetsPath } from '../assets.ts';
import { findSiteFile } from '../files.ts';
import { finishPage } from '../finish.ts';
import { headersFor } from '../headers.ts';
import type { Events } from './events.ts';
import { diagnosticLines, faultPage } from './fault-page.ts';
import { compileAhead } from './compile-ahead.ts';
import { isPage } from './is-page.ts';
import { assetAddresses, type PreviewAssets } from './preview-assets.ts';
import type { Rendered } from './renderer.ts';
import type { Revision } from './revision.ts';

export type Preview = {
  /** The content as it now is. Throws DiagnosticError where `site.yaml` cannot be read. */
  readonly readSite: () => Site;
  readonly render: (pagePath: string) => Promise<Rendered>;
  readonly assets: PreviewAssets;
  readonly events: Events;
  readonly revision: Revision;
};

/** An address that the framework has no route for, so that it answers with its page for those. */
const nowhere = '/_/_/_/_/_/';

/**
 * Answers requests as a host of the finished site would, with contents as they now are: pages finished
 * by the build's own function, files made by the build's own functions, and no caching.
 */
export function answerWith({ readSite, render, assets, events, revision }: Preview) {
  let base = '';

  return async (request: Request, response: Response): Promise<void> => {
    response.set(freshHeaders(request.path));
    // Named before anything is read: what comes in between makes the page look old, never new.
    const made = revision.current();
    // Under whatever path: a page that outlived a restart asks before the content has been read.
    const asset = request.path.split(assetsPath)[1];
    if (asset === 'events') {
      events.join(response, made);
      return;
    }
    if (asset !== undefined) {
      sendAsset(asset);
      return;
    }
    try {
      const site = readSite();
      base = site.settings.path;
      await answerFrom(site);
    } catch (error) {
      if (error instanceof DiagnosticError) {
        sendPage(200, faultWith(diagnosticLines(error.messages)));
        return;
      }
      // Whoever asked has gone, perhaps because the preview is ending.
      if (response.destroyed) return;
      console.error(error);
      sendPage(500, faultWith(programFault));
    }

    function sendAsset(name: string): void {
      const found = assets.find(name);
      if (found === undefined) response.sendStatus(404);
      else response.type(path.extname(name)).send(Buffer.from(found.contents));
    }

    async function answerFrom(site: Site): Promise<void> {
      if (base !== '' && request.path === '/') {
        response.redirect(`${base}/`);
        return;
      }
      const within = request.path.startsWith(`${base}/`)
        ? request.path.slice(base.length)
        : nowhere;
      const file = await findSiteFile(site, within.slice(1));
      if (file !== undefined) {
        sendFile(file.path, file.contents);
        return;
      }
      if (!within.endsWith('/') && isPage(site, `${within}/`)) {
        response.redirect(`${base}${within}/`);
        return;
      }
      const known = isPage(site, within);
      if (known) await compileAhead(site, within);
      const { status, html } = await render(known ? within : nowhere);
      if (status >= 500) sendPage(500, faultWith(programFault));
      else sendPage(known ? 200 : 404, html);
    }

    function sendFile(name: string, contents: string | Uint8Array): void {
      // Types that the headers name themselves win over those of the ending.
      response.type(path.extname(name)).set(freshHeaders(name));
      response.send(typeof contents === 'string' ? contents : Buffer.from(contents));
    }

    function faultWith(lines: readonly string[]): string {
      return faultPage(lines, `${base}${assetAddresses.style}`);
    }

    function sendPage(status: number, html: string): void {
      const script = `${base}${assetsPath}reload.js?${made}`;
      response.status(status).type('html').send(finishPage(html, { script }));
    }
  };
}

const programFault = ['The program failed to draw this page; the terminal says where.'];

function freshHeaders(name: string): Readonly<Record<string, string>> {
  return { ...headersFor(name), 'Cache-Control': 'no-store' };
}
