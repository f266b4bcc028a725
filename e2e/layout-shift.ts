import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What moved of itself since the page began, as the browser scored it. */
    shifts?: number[];
  }
}

/** From before the page is opened: every layout shift of it, those after a click included. Gives them when asked. */
export async function watchShifts(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    window.shifts = shifts;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // A shift is told of with the frame after it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return await page.evaluate(() => window.shifts ?? []);
  };
}
