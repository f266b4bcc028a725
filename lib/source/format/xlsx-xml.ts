const names: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** The attributes of a tag by name, without prefixes, from what stands between its name and its end. */
export function attributesOf(inside: string): ReadonlyMap<string, string> {
  const found = inside.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    [...found].map(([, key = '', double, single]) => [key, unescapeXml(double ?? single ?? '')]),
  );
}

export function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole: string, entity: string) => {
    if (!entity.startsWith('#')) return names[entity] ?? whole;
    const code = Number(entity.slice(1).replace(/^x/i, '0x'));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
