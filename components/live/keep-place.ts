/**
 * Lets the language switch lead to the section being read: both languages share their ids. Without a
 * script it leads to the head of the same page.
 */
export function keepPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>('.language-switch');
  link?.addEventListener('click', () => {
    const passed = [...document.querySelectorAll('.prose [id^=section]')].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
    );
    link.hash = passed.at(-1)?.id ?? '';
  });
}
