import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * How tests and measurements start a browser: the system's own Chromium where there is one (or what
 * KANSOKU_CHROMIUM names), else Playwright's; without the traffic that a browser makes for itself.
 */
export function browserOptions(): LaunchOptions {
  const named = process.env['KANSOKU_CHROMIUM'] ?? places.find((place) => existsSync(place));
  return {
    ...(named === undefined ? {} : { executablePath: named }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}
