import { expect, test } from 'vitest';
import { isLicenceId, licenceAddress } from './licence.ts';

test('a licence is found where its source says, or by its SPDX id', () => {
  const address = 'https://licence.example/';
  expect(licenceAddress({ id: 'MIT', address, shareAlike: false })).toBe(address);
  expect(licenceAddress({ id: 'CC-BY-4.0', shareAlike: false })).toBe(
    'https://spdx.org/licenses/CC-BY-4.0',
  );
});

test.for(['facts', 'MIT OR Apache-2.0', 'see LICENCE.txt', '../x'])(
  '%s is no licence with an address of its own',
  (id) => {
    expect(isLicenceId(id)).toBe(false);
    expect(licenceAddress({ id, shareAlike: false })).toBeUndefined();
  },
);
