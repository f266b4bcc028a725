import { expect, test } from 'vitest';
import { isLicenceId, isShareAlike, licenceAddress, licenceName } from './licence.ts';

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

test.for([
  'CC-BY-SA-4.0',
  'CC-BY-NC-SA-3.0-IGO',
  'cc-by-sa-4.0',
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-2.1',
  'ODbL-1.0',
  'CDLA-Sharing-1.0',
])('%s asks what is made of the data to carry it too, though its source does not say so', (id) => {
  expect(isShareAlike({ id, shareAlike: false })).toBe(true);
});

test.for(['CC0-1.0', 'CC-BY-4.0', 'ODC-By-1.0', 'PDDL-1.0', 'MIT', 'Apache-2.0'])(
  '%s does not ask it, unless its source says so',
  (id) => {
    expect(isShareAlike({ id, shareAlike: false })).toBe(false);
    expect(isShareAlike({ id, shareAlike: true })).toBe(true);
  },
);

test.for(['facts', 'OGL-UK-3.0', 'CC-BY-ND-4.0', 'CC-BY-SA-4.0 OR MIT', 'see LICENCE.txt'])(
  'of %s it is not known',
  (id) => {
    expect(isShareAlike({ id, shareAlike: false })).toBeUndefined();
  },
);

test('a licence is called by its id, and facts what they are', () => {
  expect(licenceName({ id: 'CC-BY-4.0' }, 'ja')).toBe('CC-BY-4.0');
  expect(licenceName({ id: 'facts' }, 'ja')).toBe('事実の引用（出典ごと）');
  expect(licenceName({ id: 'facts' }, 'en')).toBe('facts, quoted with their sources');
});
