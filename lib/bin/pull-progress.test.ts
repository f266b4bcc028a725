import { expect, test } from 'vitest';
import { showProgress } from './pull-progress.ts';

function recorder(terminal: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = [];
  return { written, terminal: { ...terminal, write: (text: string) => written.push(text) } };
}

test('a log has one plain line for each dataset, when it is done', () => {
  const { written, terminal } = recorder({});
  const progress = showProgress(terminal, ['kev', 'honeypot']);
  progress.begin('kev');
  progress.begin('honeypot');
  progress.end('honeypot', '2 rows  new');
  progress.end('kev', 'failed');
  progress.close();
  expect(written).toEqual(['honeypot  2 rows  new\n', 'kev       failed\n']);
});

test('on a terminal what is being pulled stands below what is done, and is drawn over', () => {
  const { written, terminal } = recorder({ isTTY: true, columns: 40 });
  const progress = showProgress(terminal, ['kev', 'honeypot']);
  progress.begin('kev');
  progress.begin('honeypot');
  progress.end('kev', 'new');
  expect(written.at(-1)).toBe('\u001b[2A\u001b[0Jkev       new\nhoneypot  …\n');
  progress.end('honeypot', 'new');
  expect(written.at(-1)).toBe('\u001b[1A\u001b[0Jhoneypot  new\n');
});

test('a line longer than the terminal is cut, or the next redraw would miscount', () => {
  const { written, terminal } = recorder({ isTTY: true, columns: 6 });
  showProgress(terminal, ['honeypot']).begin('honeypot');
  expect(written.at(-1)).toBe('\u001b[0Jhoney\n');
});
