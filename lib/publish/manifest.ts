import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { SourceText } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';

/** Where a site keeps the list of its files: the name and the form that `sha256sum --check` knows. */
export const manifestName = 'SHA256SUMS';

/** One file as a manifest lists it. */
type Listed = { readonly sha256: string; readonly line: number };

export type Manifest = {
  /** The manifest's own path, as it is shown. */
  readonly file: string;
  /** All of its text, which is to stand in the site. */
  readonly text: string;
  /** By path from the root of the site. */
  readonly files: ReadonlyMap<string, Listed>;
};

/** The manifest of files whose sha256 is given by path, in an order of its own: same files, same text. */
export function formatManifest(files: ReadonlyMap<string, string>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}

/** Reads a manifest. Fails with `manifest-missing` where there is none, or with the faults of its lines. */
export function readManifest(absolute: string): Result<Manifest> {
  const source = readText(absolute);
  if (source.ok) return parseManifest(source.value);
  return failure(
    ...source.messages.map((message) =>
      message.ruleId === 'file-missing'
        ? diagnose({
            file: message.file ?? absolute,
            reason:
              'Unexpected absence of the list of the site’s files, expected what the build wrote',
            help: `Build the site again, or name a copy of its \`${manifestName}\` with --manifest.`,
            rule: 'manifest-missing',
          })
        : message,
    ),
  );
}

/** Parses the lines `<sha256>  <path>`. Fails with `manifest-line`: no such line, or a path told twice. */
export function parseManifest({ file, text }: SourceText): Result<Manifest> {
  const files = new Map<string, Listed>();
  const messages: VFileMessage[] = [];
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  for (const [index, written] of lines.entries()) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(written) ?? [];
    const line = index + 1;
    if (sha256 === undefined || path === undefined)
      messages.push(
        unread({ file, line, what: 'line', expected: 'a sha256, two spaces and a path' }),
      );
    else if (files.has(path))
      messages.push(unread({ file, line, what: `\`${path}\` again`, expected: 'each file once' }));
    else files.set(path, { sha256, line });
  }
  return messages.length > 0 ? failure(...messages) : success({ file, text, files });
}

function unread({
  file,
  line,
  what,
  expected,
}: {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly expected: string;
}): VFileMessage {
  return diagnose({
    file,
    place: { line, column: 1 },
    reason: `Unexpected ${what}, expected ${expected}`,
    help: `A manifest is the \`${manifestName}\` that a build writes; it is never edited by hand.`,
    rule: 'manifest-line',
  });
}
