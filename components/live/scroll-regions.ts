/**
 * A table that fits its box is no region to go to: it loses its tab stop and its name, and gets them
 * back where its box becomes too narrow. Without a script every one keeps them.
 */
export function nameScrollRegions(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.table-scroll')) {
    const name = (box.dataset['name'] ??= box.ariaLabel ?? '');
    const settle = (): void => {
      const isScrolled = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      box.role = isScrolled ? 'region' : null;
      box.ariaLabel = isScrolled ? name : null;
      if (isScrolled) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    new ResizeObserver(settle).observe(box);
  }
}
