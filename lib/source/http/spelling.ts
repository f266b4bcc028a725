/** A stretch of a text, in UTF-16 units, its end left out. */
export type Span = { readonly start: number; readonly end: number };

/** The bytes of a text (UTF-8, one a character, in small letters), and where in it each was written. */
export type Spelling = { readonly bytes: string; readonly spans: readonly Span[] };

type Unescape = { readonly pattern: RegExp; readonly meaning: (escape: string) => string };

const percent: Unescape = {
  pattern: /%[0-9a-f]{2}/g,
  meaning: (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
};

const plus: Unescape = { pattern: /\+/g, meaning: () => ' ' };

/** Escapes of JSON that stand beside one another belong together where they are halves of a pair. */
const json: Unescape = {
  pattern: /(?:\\u[0-9a-f]{4})+|\\[ -~]/g,
  meaning: (escape) =>
    bytesOf(
      escape
        .replaceAll(/\\u(.{4})/g, (_all, unit: string) =>
          String.fromCharCode(Number.parseInt(unit, 16)),
        )
        .replace(/^\\/, ''),
    ),
};

/** What a text says once its escapes are read: as it stands, as JSON, as an address, as one in the other, as a form. */
const readings: readonly (readonly Unescape[])[] = [
  [],
  [json],
  [percent],
  [percent, percent],
  [json, percent],
  [percent, json],
  [plus, percent],
];

/** A text as each of its possible readings spells it. */
export function spellingsOf(text: string): readonly Spelling[] {
  const written = writtenOf(text);
  return readings.map((unescapes) => unescapes.reduce(unescapeAll, written));
}

/** Compared without case: a URL writes its host small. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1').toLowerCase();
}

function writtenOf(text: string): Spelling {
  const spans: Span[] = [];
  let bytes = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const own = bytesOf(character);
    bytes += own;
    for (let count = own.length; count > 0; count -= 1) spans.push({ start, end });
    start = end;
  }
  return { bytes, spans };
}

function unescapeAll({ bytes, spans }: Spelling, { pattern, meaning }: Unescape): Spelling {
  const read: { bytes: string; readonly spans: Span[] } = { bytes: '', spans: [] };
  let at = 0;
  const copyTo = (end: number): void => {
    read.bytes += bytes.slice(at, end);
    for (const span of spans.slice(at, end)) read.spans.push(span);
  };
  for (const { 0: escape, index } of bytes.matchAll(pattern)) {
    copyTo(index);
    at = index + escape.length;
    const meant = meaning(escape).toLowerCase();
    const span = { start: spans[index]?.start ?? 0, end: spans[at - 1]?.end ?? 0 };
    read.bytes += meant;
    for (let count = meant.length; count > 0; count -= 1) read.spans.push(span);
  }
  copyTo(bytes.length);
  return read;
}
