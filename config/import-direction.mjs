/** The rooms of lib, left to right: each may import itself and any to its right. */
const order = [
  'bin',
  'publish',
  'site',
  'periodical',
  'report',
  'ledger',
  'chart',
  'figure',
  'value',
  'dataset',
  'i18n',
  'diagnostic',
];

/** Beside the order: the network and the writing of datasets are reached from commands alone. */
const sourceMayImport = ['dataset', 'i18n', 'diagnostic'];

/** They place, draw and format; what they need of the disk is handed to them. */
const diskless = ['chart', 'figure', 'value', 'i18n'];

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

const framework = /** @type {Pattern} */ ({
  regex: '^(?:next|react|react-dom|recharts)(?:/|$)',
  message: 'Pages and components are the framework’s; lib gives them data and trees.',
});

const node = /** @type {Pattern} */ ({
  regex: '^node:',
  message: 'This room also runs in the browser, or is called with what was read.',
});

/** @type {Pattern} */
const leavesRoom = {
  regex: '(?:^|/)\\.\\./',
  message: 'Across rooms, import by name: #lib/…, #components/….',
};

/** @type {Pattern} */
const leavesNestedRoom = { ...leavesRoom, regex: '(?:^|/)\\.\\./(?:.*/)?\\.\\./' };

/**
 * What the files of a folder may not import, as one entry of an ESLint configuration: a rule's
 * options are replaced, not joined, where entries overlap.
 *
 * @param {readonly string[]} files
 * @param {readonly Pattern[]} patterns
 */
function restrict(files, patterns) {
  return {
    files: [...files],
    rules: {
      'no-restricted-imports': /** @type {['error', { patterns: Pattern[] }]} */ ([
        'error',
        { patterns: [...patterns] },
      ]),
    },
  };
}

/**
 * @param {string} room
 * @param {readonly string[]} others rooms it may import besides itself
 */
function restrictRoom(room, others) {
  const mayImport = [room, ...others];
  const patterns = [
    {
      regex: `^#lib/(?!(?:${mayImport.join('|')})/)`,
      message: `lib/${room} may import only ${mayImport.join(', ')}.`,
    },
    { regex: '^#(?:app|components|e2e)/', message: 'Imports run app → components → lib.' },
    framework,
  ];
  const written = diskless.includes(room) ? [...patterns, node] : patterns;
  return [
    restrict([`lib/${room}/*.{ts,mjs}`], [...written, leavesRoom]),
    restrict([`lib/${room}/*/**/*.ts`], [...written, leavesNestedRoom]),
    // A test may read the disk and set the stage.
    restrict([`lib/${room}/*.test.ts`], [...patterns, leavesRoom]),
  ];
}

/** @type {Pattern} */
const commandRooms = {
  regex: '^#lib/(?:bin|source)/',
  message: 'Commands and the network are reached from lib/bin alone.',
};

const live = [
  {
    regex: '^#lib/(?!(?:chart|i18n|figure|dataset)/)',
    message:
      'components/live may import lib/chart, lib/i18n, and types of lib/figure, lib/dataset.',
  },
  {
    regex: '^#lib/(?:figure|dataset)/',
    message: 'components/live may import only types of lib/figure and lib/dataset.',
    allowTypeImports: true,
  },
  { regex: '^#(?:app|components|e2e)/', message: 'components/live stands alone in the browser.' },
  { regex: '^(?:node:|next(?:/|$))', message: 'components/live runs in the browser.' },
  leavesRoom,
];

/** Imports run one way: app → components → lib, and inside lib in the order above. */
export const importDirection = [
  restrict(['app/**/*.{ts,tsx}'], [commandRooms, { regex: '^#e2e/', message: 'Tests only.' }]),
  restrict(
    ['components/**/*.{ts,tsx}'],
    [
      commandRooms,
      { regex: '^#(?:app|e2e)/', message: 'Imports run app → components → lib.' },
      leavesRoom,
    ],
  ),
  restrict(['components/live/**/*.{ts,tsx}'], live),
  ...order.flatMap((room, at) =>
    restrictRoom(room, [...order.slice(at + 1), ...(room === 'bin' ? ['source'] : [])]),
  ),
  ...restrictRoom('source', sourceMayImport),
];
