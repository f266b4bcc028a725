/**
 * Shows the buttons that check a file against the sha256 told beside it (`<button data-sha256
 * data-file hidden>`, followed by the place that says the outcome, in words of `[data-same]` around
 * them). They stay hidden where the browser does not hash: it does over https and on this machine.
 */
export function offerHashChecks(): void {
  if (!isSecureContext) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-sha256]')) {
    button.hidden = false;
    button.onclick = () => void check(button);
  }
}

async function check(button: HTMLButtonElement): Promise<void> {
  const words = button.closest<HTMLElement>('[data-same]')?.dataset;
  const outcome = button.nextElementSibling;
  const say = (text = ''): void => {
    if (outcome) outcome.textContent = text;
  };
  say(words?.['checking']);
  try {
    // The file as it is served now, not as it may lie in a cache.
    const response = await fetch(button.dataset['file'] ?? '', { cache: 'no-cache' });
    if (!response.ok) throw new Error(response.statusText);
    const hash = hexOf(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
    say(hash === button.dataset['sha256'] ? words?.['same'] : `${words?.['different']} ${hash}`);
  } catch {
    say(words?.['unchecked']);
  }
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
