import type { Page } from '@playwright/test';

/**
 * What is wrong with the words of the drawings that a page now shows: two that overlap, and one that
 * leaves its drawing, each as a sentence. Across, a line of text is as wide as the browser sets it;
 * down, it reaches from 0.82 em over its baseline to 0.22 em under it, where letters of either
 * language lie: the boxes of fonts for Japanese are half as tall again as their letters.
 */
export async function findTextFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const slack = 1;
    const [over, under] = [0.82, 0.22];
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>(
      '.drawing > :is(.narrow, .wide) > svg',
    )) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const id = svg.closest('figure')?.id ?? '';
      const lines = [
        ...svg.querySelectorAll<SVGTextContentElement>('text:not(:has(tspan)), tspan'),
      ].map((node) => {
        const { left, right } = node.getBoundingClientRect();
        const matrix = node.getScreenCTM() ?? new DOMMatrix();
        const baseline = node.getStartPositionOfChar(0).matrixTransform(matrix).y;
        const em = Number.parseFloat(getComputedStyle(node).fontSize) * matrix.d;
        return {
          words: node.textContent,
          left,
          right,
          top: baseline - over * em,
          bottom: baseline + under * em,
        };
      });
      for (const [index, line] of lines.entries()) {
        if (
          line.left < frame.left - slack ||
          line.right > frame.right + slack ||
          line.top < frame.top - slack ||
          line.bottom > frame.bottom + slack
        )
          faults.push(`${id}: «${line.words}» leaves the drawing`);
        for (const other of lines.slice(index + 1)) {
          const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
          const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
          if (across > slack && down > slack)
            faults.push(`${id}: «${line.words}» overlaps «${other.words}»`);
        }
      }
    }
    return faults;
  });
}
