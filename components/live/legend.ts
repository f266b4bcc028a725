/**
 * Turns the entries of a figure's legend into buttons that show and hide their series. The entry's
 * contents move into the button as they are, so nothing changes its place.
 */
export function makeToggles(
  figure: HTMLElement,
  onChange: (hidden: ReadonlySet<number>) => void,
): void {
  const hidden = new Set<number>();
  for (const entry of figure.querySelectorAll<HTMLElement>('.legend [data-series]')) {
    const series = Number(entry.dataset['series']);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'toggle';
    button.ariaPressed = 'true';
    button.append(...entry.childNodes);
    button.onclick = () => {
      if (!hidden.delete(series)) hidden.add(series);
      button.ariaPressed = String(!hidden.has(series));
      onChange(new Set(hidden));
    };
    entry.append(button);
  }
}
