import { expect, test } from 'vitest';
import { findKeptByNpm } from './kept-by-npm.ts';

const call = { values: {}, positionals: [] };

test('an option that npm kept for itself is told, with what to write', () => {
  expect(
    findKeptByNpm({ npm_config_check: 'true' }, { ...call, positionals: ['kev-monthly'] }),
  ).toBe(
    "Unexpected --check before npm's own --, expected it after: npm keeps it for itself. Write `npm run pull -- --check kev-monthly`; nothing was pulled.",
  );
  expect(findKeptByNpm({ npm_config_dry_run: 'true' }, call)).toContain('-- --dry-run`');
  expect(findKeptByNpm({ npm_config_validate: 'a.csv' }, call)).toContain('-- --validate a.csv`');
});

test('what was handed over, or not given at all, is not told', () => {
  expect(findKeptByNpm({}, call)).toBeUndefined();
  expect(
    findKeptByNpm({ npm_config_dry_run: 'false', npm_config_check: '' }, call),
  ).toBeUndefined();
  expect(
    findKeptByNpm({ npm_config_check: 'true' }, { ...call, values: { check: true } }),
  ).toBeUndefined();
  expect(findKeptByNpm({ npm_config_offline: 'true' }, call)).toBeUndefined();
});
