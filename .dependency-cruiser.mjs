/**
 * Which room of src may import from which, and that nothing runs in circles: the arrows of docs/architecture.md.
 * `npm run lint` holds every import to it, those of types as well.
 */

/** What no reader downloads: it runs in the build, or in a command. */
const build = [
  '^src/lib/reading/',
  '^src/lib/story/(shape|readStory|plugin|folder|virtual)\\.',
  '^src/lib/ledger/build/',
  '^src/lib/authoring/(parsing|checks|lessons)/',
  '^src/lib/content/',
  '^src/lib/published/(?!site\\.ts)',
  '^src/lib/scenes/[a-z]+/(bake|build)',
  '^src/lib/scenes/(build|sceneBuild)\\.ts',
  '^src/lib/scenes/map/baked\\.d\\.ts',
  '^src/lib/scenes/opening/',
  '^src/lib/scenes/(examples|build|sceneBuild|whole|shared/edges)\\.ts',
  '^src/lib/scenes/[a-z]+/build\\.ts',
  '^src/lib/figure/sceneStyles\\.ts',
  '^src/lib/modes/(cover|handout)/',
  '/render[A-Z]\\w+\\.ts$',
  '^src/lib/modes/reference/Sources\\.svelte',
  '^src/lib/modes/embed/(document|figurePage|chapterPage|inlineMaps)\\.ts',
  '^src/hooks\\.server\\.ts',
  '^src/routes/.+server\\.ts$'
];

/**
 * Each room with those whose code it may import, besides itself; each of them may be downloaded by readers.
 * @type {Record<string, string[]>}
 */
const rooms = {
  moments: [],
  motion: [],
  story: [],
  ledger: ['moments', 'story'],
  scenes: ['moments', 'motion', 'story', 'ledger'],
  drivers: ['moments', 'story'],
  'authoring/words': [],
  figure: ['moments', 'motion', 'story', 'ledger', 'scenes', 'drivers'],
  modes: [
    'moments',
    'motion',
    'story',
    'ledger',
    'scenes',
    'drivers',
    'authoring/words',
    'figure',
    'published/site'
  ]
};

/** Tests, and what only they use. */
const tests = ['\\.test\\.ts$', '/fixtures/', '/small\\w+\\.ts$', '/(test|real)Record\\.ts$'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one, or need a third: put what both use into a file of its own.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { circular: true }
    },
    ...Object.entries(rooms).map(([room, others]) => ({
      name: `from-${room.replace('/', '-')}`,
      comment: `Code of ${room} imports from ${['itself', ...others].join(', ')}: see docs/architecture.md. Types may come from anywhere.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/lib/${room}/`, pathNot: [...build, ...tests] },
      to: {
        path: '^src/',
        pathNot: [room, ...others].map((one) => `^src/lib/${one}(/|\\.)`),
        dependencyTypesNot: [/** @type {const} */ ('type-only')],
        dynamic: false
      }
    })),
    {
      name: 'build-only',
      comment:
        'Readers would download it. Import its types only, or load it with import() where import.meta.env.SSR holds.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...build, ...tests] },
      to: { path: build, dependencyTypesNot: ['type-only'], dynamic: false }
    },
    {
      name: 'heavy',
      comment: 'Packages that read or check what people write stay in the build.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...build, ...tests] },
      to: {
        path: 'node_modules/(zod|yaml|mdsvex|tsx|svelte/src/compiler)/',
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'scripts-call-src',
      comment: 'Scripts call what is in src, never the reverse.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(scripts|tests|benchmarks)/' }
    },
    {
      name: 'routes-last',
      comment: 'A route chooses a mode; nothing chooses a route.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/routes/' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.svelte-kit|node_modules)|\\.(css|svg|json|svx)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte.ts', '.js', '.mjs', '.svelte'] }
  }
};
