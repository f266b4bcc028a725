import { isIP } from 'node:net';

/** IPv4 in four numbers; of more than four it is no address but a version or an object id. */
const fourNumbers = /(?<!\d)(?<!\d\.)(?:\d+\.){3}\d+(?!\.?\d)/g;

/** Whatever an IPv6 address is written with, as far as it goes. */
const hexAndColons = /(?<![0-9a-f:.])[0-9a-f:.]+/g;

const webAddress = /https?:\/\/[^\s"'<>]+/g;

/**
 * True where a folded text (`foldAddresses`) holds an internet address: IPv4 in four numbers, with
 * leading zeros too; IPv6 in every form of RFC 4291; the host of a web address written as one number or
 * in hex. What they are is confirmed by node's own reader. `1.2.3.4` is one, even where a version was
 * meant.
 */
export function hasInternetAddress(text: string): boolean {
  return hasIPv4(text) || hasIPv6(text) || hasNumericHost(text);
}

function hasIPv4(text: string): boolean {
  const found = text.match(fourNumbers) ?? [];
  return found.some((numbers) => isIP(numbers.replaceAll(/(?<!\d)0+(?=\d)/g, '')) === 4);
}

function hasIPv6(text: string): boolean {
  for (const { 0: run, index } of text.matchAll(hexAndColons)) {
    const groups = run.split(':');
    if (groups.length < 3) continue;
    // A group that goes on as a word is a piece of that word.
    if (/[a-z_]/.test(text[index - 1] ?? '')) groups[0] = '';
    if (/[a-z_]/.test(text[index + run.length] ?? '')) groups[groups.length - 1] = '';
    if (holdsIPv6(groups)) return true;
  }
  return false;
}

/** Eight groups, and an empty one at an end where the address is shortened there. */
const mostGroups = 9;

function holdsIPv6(groups: readonly string[]): boolean {
  return groups.some((_group, from) => {
    const longest = groups.slice(from, from + mostGroups);
    return longest.some((_last, more) => {
      const address = longest
        .slice(0, more + 1)
        .join(':')
        .replace(/\.+$/, '');
      // Two colons alone are the address of nothing, and punctuation elsewhere.
      return address !== '::' && isIP(address) === 6;
    });
  });
}

function hasNumericHost(text: string): boolean {
  return (text.match(webAddress) ?? []).some((address) => {
    if (!URL.canParse(address)) return false;
    return isIP(new URL(address).hostname.replaceAll(/[[\]]/g, '')) !== 0;
  });
}
