import { ScrollTable } from '#components/figure/scroll-table.tsx';
import type { ElementProps } from './registry.ts';

/** A Markdown table, scrolled on its own where it is wider than the page. */
export function MarkdownTable({ context, children }: ElementProps) {
  return (
    <ScrollTable locale={context.locale}>
      <table>{children}</table>
    </ScrollTable>
  );
}
