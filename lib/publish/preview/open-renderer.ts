import { startRenderer, type Rendered, type Renderer, type RendererOptions } from './renderer.ts';

/** A renderer that is there whenever a page is asked for: one that has died is started again. */
export function openRenderer(options: RendererOptions): {
  readonly render: (pagePath: string) => Promise<Rendered>;
  readonly close: () => Promise<void>;
} {
  let running: Promise<Renderer> | undefined;

  async function start(): Promise<Renderer> {
    const renderer = await startRenderer(options);
    void renderer.ended.then(() => (running = undefined));
    return renderer;
  }

  return {
    render: async (pagePath) => {
      running ??= start();
      return (await running).render(pagePath);
    },
    close: async () => {
      await (await running)?.close();
    },
  };
}
