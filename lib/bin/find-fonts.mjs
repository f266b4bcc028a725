import { execFileSync } from 'node:child_process';
import { installDebian } from './install-debian.mjs';

/**
 * Sees to it that Japanese can be set: widths and line breaks are tested with real letters. Throws
 * with a sentence that says what to do where there is no such font and none can be installed.
 */
export async function findFonts() {
  // Other systems bring Japanese fonts along.
  if (process.platform !== 'linux' || hasJapanese()) return;
  await installDebian(['fontconfig', 'fonts-noto-cjk']);
  if (hasJapanese()) return;
  throw new Error(
    'The tests in a browser need a Japanese font, and none could be installed. Install one (Debian: apt-get install fonts-noto-cjk), then run this again.',
  );
}

function hasJapanese() {
  try {
    return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}
