import { isConnectionGood } from './connection.ts';

/** Where the reader's pointer was last seen, in px of the window; none for the keyboard. */
export type Point = { readonly x: number; readonly y: number };

/** What the live module offers: puts a live chart over a figure's drawing. */
export type Mount = (figure: HTMLElement, lastPoint: () => Point | undefined) => Promise<void>;

/** Rest of the mouse on a drawing that counts as interest, in ms; less is a mouse passing by. */
const rest = 80;

const hint = {
  ja: 'グラフの値：左右の矢印キーで読めます',
  en: 'Values of the chart: read them with the left and right arrow keys',
};

/**
 * Defines `<kansoku-figure>`: the drawing in it stands by itself; the first sign of interest (mouse
 * at rest on it, tap, keyboard focus) loads the live chart over it. Whatever fails leaves the
 * drawing as it was.
 */
export function defineFigure(): void {
  const address = document.documentElement.dataset['live'];
  if (address !== undefined) customElements.define('kansoku-figure', figureClass(address));
}

function figureClass(address: string): CustomElementConstructor {
  return class extends HTMLElement {
    #asked = false;
    #point: Point | undefined;

    connectedCallback(): void {
      const drawing = this.querySelector<HTMLElement>('.drawing');
      if (drawing === null || this.#asked) return;
      prefetch(address);
      drawing.tabIndex = 0;
      drawing.role = 'group';
      drawing.ariaLabel = hint[document.documentElement.lang === 'ja' ? 'ja' : 'en'];

      let timer = 0;
      drawing.onpointermove = (event) => {
        this.#point = event;
        if (event.pointerType !== 'mouse') return;
        clearTimeout(timer);
        timer = window.setTimeout(() => this.#ask(), rest);
      };
      drawing.onpointerdown = (event) => {
        this.#point = event;
      };
      drawing.onpointerleave = (event) => {
        clearTimeout(timer);
        // A finger leaves by being lifted: what it tapped is still what its owner wants to know.
        if (event.pointerType === 'mouse') this.#point = undefined;
      };
      drawing.onclick = () => this.#ask();
      drawing.onfocus = () => this.#ask();
    }

    #ask(): void {
      if (this.#asked) return;
      this.#asked = true;
      void loadMount(address)
        .then((mount) => mount(this, () => this.#point))
        .catch(() => undefined);
    }
  };
}

async function loadMount(address: string): Promise<Mount> {
  const live: unknown = await import(address);
  if (!hasMount(live)) throw new Error(`Unexpected contents of ${address}`);
  return live.mount;
}

function hasMount(live: unknown): live is { readonly mount: Mount } {
  return typeof live === 'object' && live !== null && 'mount' in live;
}

let prefetched = false;

/**
 * Fetches the live module ahead, once a page, when nothing else is going on and bytes are cheap; and
 * not before the reader has moved a pointer or pressed a key, so that who only reads pays nothing.
 */
function prefetch(address: string): void {
  if (prefetched || !isConnectionGood(navigator.connection)) return;
  prefetched = true;
  const begin = new AbortController();
  for (const sign of ['pointermove', 'keydown'])
    addEventListener(
      sign,
      () => {
        begin.abort();
        requestIdleCallback(() => hintAt(address));
      },
      { signal: begin.signal },
    );
}

function hintAt(address: string): void {
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.as = 'script';
  link.href = address;
  document.head.append(link);
}
