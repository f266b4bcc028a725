const key = 'theme';

/**
 * Shows the page's theme buttons (`<button data-theme="auto|light|dark" hidden>`) and lets them
 * choose. `auto` is the absence of a choice: no attribute on the page, nothing stored.
 */
export function offerThemes(): void {
  const page = document.documentElement;
  const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-theme]');
  const mark = (): void => {
    for (const button of buttons) {
      button.hidden = false;
      button.ariaPressed = String(button.dataset['theme'] === (page.dataset['theme'] ?? 'auto'));
    }
  };
  for (const button of buttons) {
    button.onclick = () => {
      const theme = button.dataset['theme'];
      if (theme === undefined || theme === 'auto') delete page.dataset['theme'];
      else page.dataset['theme'] = theme;
      remember(page.dataset['theme']);
      mark();
    };
  }
  mark();
}

/** Storage may be forbidden; the choice then lasts as long as the page. */
function remember(theme: string | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    return;
  }
}
