import { expect, test } from 'vitest';
import { showInput } from './show-input.ts';

test.for([
  ['ten', '`ten`'],
  [undefined, 'nothing'],
  [null, 'empty value'],
  [{ a: 1 }, 'mapping'],
  ['x'.repeat(61), `\`${'x'.repeat(57)}…\``],
  ['who? a=b', '`who? a=b`'],
  ['https://reports.example/?year=2025', '`https://reports.example/?year=…`'],
  ['https://me:word@reports.example/a', '`https://…@reports.example/a`'],
  ['HTTPS://me:wo@rd@reports.example/?a=b&c=d#e=f', '`HTTPS://…@reports.example/?a=…&c=…#e=…`'],
] as const)('%s is shown as %s', ([input, shown]) => {
  expect(showInput(input)).toBe(shown);
});
