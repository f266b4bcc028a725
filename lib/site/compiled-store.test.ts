import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from './folders.ts';
import { findCompiled, keepCompiled, pruneCompiled } from './compiled-store.ts';

const compiled = { code: 'return 1', sections: [], exhibits: [], messages: [] };
const folder = path.resolve('.kansoku', 'texts');

test('what was kept is found under all that determines it, and under nothing else', () => {
  const determinants = `a test of ${process.pid}`;
  keepCompiled(determinants, compiled);
  expect(findCompiled(determinants)).toEqual(compiled);
  expect(findCompiled(`${determinants} and more`)).toBeUndefined();
});

test('what is a month old goes, the rest stays', () => {
  const before = new Set(listFiles(folder, '.json'));
  keepCompiled(`an old test of ${process.pid}`, compiled);
  const [added] = listFiles(folder, '.json').filter((name) => !before.has(name));
  const now = Date.now();
  utimesSync(path.join(folder, `${added ?? ''}.json`), 0, (now - 31 * 24 * 3_600_000) / 1000);
  pruneCompiled(now);
  expect(findCompiled(`an old test of ${process.pid}`)).toBeUndefined();
  expect(findCompiled(`a test of ${process.pid}`)).toEqual(compiled);
});
