import { expect, test } from 'vitest';
import { didYouMean } from './nearest.ts';

const names = ['ddos-total', 'ddos-daily', 'kev-monthly', 'Figure', 'en', 'ja'];

test.for([
  ['ddos-totals', 'Did you mean `ddos-total`?'],
  ['figure', 'Did you mean `Figure`?'],
  ['kev-montly', 'Did you mean `kev-monthly`?'],
  ['ne', undefined],
  ['ens', 'Did you mean `en`?'],
  ['phishing', undefined],
  ['xx', undefined],
  ['', undefined],
] as const)('%s', ([name, told]) => {
  expect(didYouMean(name, names)).toBe(told);
});

test('where there is nothing to choose from, nothing is meant', () => {
  expect(didYouMean('ddos-total', [])).toBeUndefined();
});

test('of two that are as near, the first', () => {
  expect(didYouMean('ddos-tail', ['ddos-taip', 'ddos-tait'])).toBe('Did you mean `ddos-taip`?');
});
