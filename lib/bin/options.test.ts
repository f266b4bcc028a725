import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readOptions, type Command } from './options.ts';

const build: Command = {
  call: 'npm run build',
  does: 'Builds the site.',
  takes: ['content', 'out', 'channel'],
};

test('where nothing is said, content becomes out, for the public', () => {
  clearEnvironment();
  expect(readOptions(build, [])).toEqual({
    contentDir: path.resolve('content'),
    outDir: path.resolve('out'),
    channel: 'public',
    port: 3000,
    manifest: undefined,
    rebuild: false,
    names: [],
  });
});

test('an option stands before the environment, the environment before the command’s own', () => {
  clearEnvironment();
  const preview: Command = { ...build, channel: 'drafts' };
  expect(readOptions(preview, []).channel).toBe('drafts');
  vi.stubEnv('KANSOKU_CHANNEL', 'public');
  vi.stubEnv('KANSOKU_OUT', '/srv/site');
  expect(readOptions(preview, [])).toMatchObject({ channel: 'public', outDir: '/srv/site' });
  expect(readOptions(preview, ['--channel', 'drafts', '--out', '/srv/next'])).toMatchObject({
    channel: 'drafts',
    outDir: '/srv/next',
  });
});

test('a variable set to nothing is not the folder one stands in', () => {
  clearEnvironment();
  vi.stubEnv('KANSOKU_OUT', '');
  vi.stubEnv('KANSOKU_CONTENT', '');
  expect(readOptions(build, [])).toMatchObject({
    contentDir: path.resolve('content'),
    outDir: path.resolve('out'),
  });
});

test('names stand after the options of a command that takes them', () => {
  const pull: Command = {
    call: 'npm run pull',
    does: 'Pulls.',
    takes: ['content'],
    names: '[id …]',
  };
  expect(readOptions(pull, ['--content', 'x', 'kev-monthly', 'ddos']).names).toEqual([
    'kev-monthly',
    'ddos',
  ]);
});

test.for([
  ['--port', '8080'],
  ['--prot', '8080'],
  ['--channel', 'draft'],
  ['kev-monthly'],
  ['--out'],
])('%j is none of the command’s and ends it with help', (args) => {
  clearEnvironment();
  const { code, said } = endingOf(() => readOptions(build, args));
  expect(code).toBe(2);
  expect(said).toContain('npm run build [-- options]');
});

test.for(['', 'http', '-1', '65536', '80.5', '1e3', '0x50'])('%j is no port', (port) => {
  const serve: Command = { call: 'npm run serve', does: 'Serves.', takes: ['port'] };
  expect(endingOf(() => readOptions(serve, [`--port=${port}`])).said).toContain(
    `Unexpected port ${port}, expected a number from 0 to 65535`,
  );
});

test('the help of a command names its options alone', () => {
  const { code, said } = endingOf(() => readOptions(build, ['--help']));
  expect(code).toBe(0);
  expect(said).toMatchInlineSnapshot(`
    "npm run build [-- options]

    Builds the site.

      --content DIR   the content folder (KANSOKU_CONTENT; default content)
      --out DIR       the folder of the finished site (KANSOKU_OUT; default out)
      --channel NAME  public: what is released; drafts: everything (KANSOKU_CHANNEL)
      --help          this text"
  `);
});

function clearEnvironment(): void {
  for (const name of ['KANSOKU_CONTENT', 'KANSOKU_OUT', 'KANSOKU_CHANNEL'])
    vi.stubEnv(name, undefined);
}

/** What a command says that ends the process, and with which code. */
function endingOf(command: () => unknown): { readonly code: unknown; readonly said: string } {
  const said: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  const exit = vi.spyOn(process, 'exit').mockImplementation((): never => {
    throw new Error('the end');
  });
  expect(command).toThrow('the end');
  return { code: exit.mock.calls[0]?.[0], said: String(said[0]) };
}
