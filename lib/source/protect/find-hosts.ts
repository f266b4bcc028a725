import { isTopLevelDomain } from './top-level-domains.ts';

/** Labels of Latin letters, or of others, joined by dots: in «サーバはmail.example.comです» the middle. */
const labels = /(?<![a-z0-9_-])(?:[a-z0-9_-]+|[^\p{ASCII}\s\p{P}]+)(?:\.(?:[a-z0-9_-]+|[^\p{ASCII}\s\p{P}]+))+/gu;

const local = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~"-]/u;
const domain = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;

/** A folded text without its mail addresses, and whether it had any. `name@1.2` is a version, and none. */
export function takeMail(text: string): { readonly rest: string; readonly hasMail: boolean } {
  let rest = '';
  let from = 0;
  let hasMail = false;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    domain.lastIndex = at + 1;
    const found = domain.exec(text)?.[0];
    const isMail = local.test(text[at - 1] ?? '') && /\p{L}[^.]*$/u.test(found ?? '');
    if (!isMail || found === undefined) continue;
    hasMail = true;
    rest += `${text.slice(from, at)} `;
    from = at + 1 + found.length;
  }
  return { rest: rest + text.slice(from), hasMail };
}

/** True where a folded text holds a host name: labels of which the last is a top-level domain. */
export function hasHostName(text: string): boolean {
  return (text.match(labels) ?? []).some((found) =>
    found
      .split('.')
      .slice(1)
      .some((label) => isTopLevelDomain(label)),
  );
}
