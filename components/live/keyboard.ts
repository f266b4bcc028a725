import type { Stage } from './stage.ts';

const along = {
  ArrowLeft: 'ArrowLeft',
  ArrowRight: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
};
/**
 * recharts walks by left and right alone, and takes right for backwards where the rows lie under one
 * another.
 */
const down = {
  ArrowUp: 'ArrowRight',
  ArrowDown: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/**
 * Lets the keyboard walk the chart: the drawing has the focus, recharts' own arrow keys do the
 * walking. Where they arrive is also said, for who listens.
 */
export function followKeyboard(
  drawing: HTMLElement,
  stage: Stage,
  rowsLie: 'across' | 'down',
): void {
  const keys = new Map(Object.entries(rowsLie === 'down' ? down : along));
  const tell = (event: Event): void => {
    stage.marks.querySelector('.recharts-wrapper')?.dispatchEvent(event);
  };
  const say = (): void => {
    requestAnimationFrame(() => {
      stage.said.textContent =
        stage.readings.querySelector<HTMLElement>('.reading')?.innerText.replaceAll('\n', ' ') ??
        '';
    });
  };
  const enter = (tries = 30): void => {
    if (!drawing.matches(':focus-visible')) return;
    tell(new FocusEvent('focusin', { bubbles: true }));
    // A chart that has only just come may not listen yet.
    requestAnimationFrame(() => {
      if (tries > 0 && stage.readings.querySelector('.reading') === null) enter(tries - 1);
    });
  };
  drawing.addEventListener('focus', () => enter());
  drawing.addEventListener('blur', () => tell(new FocusEvent('focusout', { bubbles: true })));
  drawing.addEventListener('keydown', (event) => {
    const key = keys.get(event.key);
    // What is told to the chart comes by here again on its way up.
    if (
      event.target !== drawing ||
      key === undefined ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    tell(new KeyboardEvent('keydown', { key, bubbles: true }));
    say();
  });
  if (document.activeElement === drawing) enter();
}
