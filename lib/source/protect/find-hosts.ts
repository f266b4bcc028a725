import { isHost } from './is-host.ts';

/** Labels of Latin letters, or of others, joined by dots: in «サーバはmail.example.comです» the middle. */
const latin = '[a-z0-9_-]';
const other = '(?!\\p{ASCII})[\\p{L}\\p{N}\\p{M}]';
const hostName = new RegExp(
  `(?:(?<!${latin})${latin}+|(?<!${other})(?:${other})+)(?:\\.(?:${latin}+|(?:${other})+))+`,
  'gu',
);

const localLetter = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~"-]/u;
const mailDomain = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;

/** True where a folded text holds a host name: labels that end with a top-level domain (`isHost`). */
export function hasHostName(text: string): boolean {
  return (text.match(hostName) ?? []).some(isHost);
}

/**
 * A folded text without its mail addresses, and whether it had any. Neither `name@1.2`, a version, nor
 * «セミナー@東京», a place, is one; `root@server` is.
 */
export function takeMail(text: string): { readonly rest: string; readonly hasMail: boolean } {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    mailDomain.lastIndex = at + 1;
    const domain = mailDomain.exec(text)?.[0];
    if (domain === undefined || !isMail(text[at - 1] ?? '', domain)) continue;
    let local = at;
    while (local > from && localLetter.test(text[local - 1] ?? '')) local -= 1;
    rest += `${text.slice(from, local)} `;
    from = at + 1 + domain.length;
  }
  return { rest: rest + text.slice(from), hasMail: from > 0 };
}

function isMail(before: string, domain: string): boolean {
  if (!localLetter.test(before) || !/\p{L}[^.]*$/u.test(domain)) return false;
  return domain.includes('.') || /^\p{ASCII}{2}/u.test(`${before}${domain}`);
}
