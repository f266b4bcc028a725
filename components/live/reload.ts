import { renew } from './renew.ts';

// The preview's own script, run before the page's: the page follows what its author saves. Readers do
// not get it. A revision is `<assets>.<content>`, named by the preview and put into this address.

const parser = new DOMParser();
const frame = frameOf(document);
/** The body as the preview last sent it, without what the page's scripts have done to it since. */
let sent: Node = document.body.cloneNode(true);
let shown = new URL(import.meta.url).search.slice(1);
let wanted = shown;
let isFollowing = false;
let events: EventSource | undefined;

document.addEventListener('visibilitychange', listen);
listen();

/** Only a page that is seen keeps a connection: a browser has six for a host, and tabs are many. */
function listen(): void {
  events?.close();
  if (document.hidden) return;
  const source = new EventSource(new URL('events', import.meta.url));
  source.onmessage = ({ data }) => {
    wanted = String(data);
    void follow();
  };
  // A browser tries again by itself, unless what answered was not the preview.
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1_000);
  };
  events = source;
}

/** Fetches the page until it is the newest. A fetch that fails waits for the next message. */
async function follow(): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  try {
    while (shown !== wanted) {
      const revision = wanted;
      if (assetsOf(revision) !== assetsOf(shown)) {
        location.reload();
        return;
      }
      const response = await fetch(location.href, { cache: 'no-store' });
      show(parse(await response.text()));
      shown = revision;
    }
  } catch {
    return;
  } finally {
    isFollowing = false;
  }
}

/** A parser minds the policy of this page, not of its own: styles of the head, which it names, stay out. */
function parse(html: string): Document {
  const [head = '', ...body] = html.split('<body');
  const text = [head.replace(/<style[^]*?<\/style>/g, ''), ...body].join('<body');
  return parser.parseFromString(text, 'text/html');
}

/** Puts the changed part of the page in place; where its frame has changed, loads all of it. */
function show(fresh: Document): void {
  if (frameOf(fresh) !== frame) return location.reload();
  const open = new Set([...document.querySelectorAll('details[open]')].map(nameOf));
  document.title = fresh.title;
  renew(document.body, sent, fresh.body);
  sent = fresh.body;
  for (const details of document.querySelectorAll('details'))
    if (open.has(nameOf(details))) details.open = true;
  document.dispatchEvent(new Event('kansoku-replaced'));
}

/** What cannot be exchanged on a page that stands: language, style sheets, scripts, policy. */
function frameOf(page: Document): string {
  const parts = page.querySelectorAll<HTMLElement>(
    'meta[http-equiv], link[rel=stylesheet], script[src]',
  );
  return [
    page.documentElement.lang,
    ...[...parts].map((part) =>
      ['content', 'href', 'src'].map((name) => part.getAttribute(name)?.replace(/\?.*/, '')).join(),
    ),
  ].join('\n');
}

/** By what a `<details>` is found again: the place it has in the page, whatever stands in it. */
function nameOf(details: Element): string {
  const near = details.parentElement?.closest('[id]');
  const among = [...(near ?? document).querySelectorAll('details')].findIndex(
    (candidate) => candidate === details,
  );
  return `${near?.id ?? ''} ${details.className} ${among}`;
}

function assetsOf(revision: string): string {
  return revision.split('.')[0] ?? '';
}
