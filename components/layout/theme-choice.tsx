import type { Messages } from '#lib/i18n/messages.ts';

/** Light, dark or as the system has it. Hidden until the page's script can honour it. */
export function ThemeChoice({ words }: { readonly words: Messages }) {
  return (
    <div className="theme-choice" role="group" aria-label={words.theme}>
      {(['auto', 'light', 'dark'] as const).map((theme) => (
        <button key={theme} type="button" data-theme={theme} aria-pressed={theme === 'auto'} hidden>
          {words.themes[theme]}
        </button>
      ))}
    </div>
  );
}
