// Who may import whom. docs/ARCHITECTURE.md has the same as a picture; `npm run check:borders` holds it, and each rule
// has a fixture below test/borders/fixtures that proves that it can fail.

/** What each lib may import of the others. Specs may import more: they put real parts together. */
const mayImport = {
  kernel: [],
  contracts: ['kernel'],
  matching: ['kernel'],
  scheduling: ['kernel'],
  'live-client': ['kernel', 'contracts'],
  platform: ['kernel', 'contracts'],
  application: ['kernel', 'contracts', 'matching', 'scheduling'],
  persistence: ['kernel', 'contracts', 'application', 'platform'],
  events: ['kernel', 'contracts', 'application'],
};

/** Specs, and what only specs use: the build leaves it out. */
const testCode = '\\.spec\\.tsx?$|/(fixtures|testing)/';

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const borderOf = ([lib, others]) =>
  forbid(
    `${lib}-knows-only-what-is-below`,
    `libs/${lib} may import ${others.join(', ') || 'no other lib'}.`,
    { path: `^libs/${lib}/`, pathNot: testCode },
    { path: '^libs/', pathNot: `^libs/(${[lib, ...others].join('|')})/` },
  );

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(borderOf),
    forbid(
      'web-knows-only-contracts-kernel-and-live-client',
      'What a browser runs knows the server by its contracts.',
      { path: '^apps/web/', pathNot: testCode },
      { path: '^libs/', pathNot: '^libs/(contracts|kernel|live-client)/' },
    ),
    forbid(
      'libs-import-no-app',
      'Apps are made of libs, never the other way round; specs included.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'apps-import-no-other-app',
      'Apps meet over HTTP, sockets, jobs and the log. The command line starts the others as processes, by path.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'libs-are-entered-by-their-index',
      'What a lib offers is in its index; the rest may change without asking.',
      { path: '^(?:apps|libs)/([^/]+)/', pathNot: testCode },
      { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    ),
    forbid(
      'production-imports-no-test-code',
      'The build leaves specs and their fixtures out.',
      { path: '^(apps|libs)/', pathNot: testCode },
      { path: [testCode, '^(test|bench)/'] },
    ),
    forbid('no-cycles', 'Nothing can be understood alone that needs itself.', {}, { circular: true }),
    forbid(
      'nothing-unresolved',
      'An import that leads nowhere escapes every other rule.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'typeorm-only-in-persistence',
      'Business logic sees a transaction as an opaque port.',
      { pathNot: '^libs/persistence/' },
      { path: npm('typeorm', '@nestjs/typeorm') },
    ),
    forbid(
      'bullmq-only-where-jobs-are-queued-and-worked',
      "BullMQ's own types do not tie a job's name to its payload: the wrapper in platform does.",
      { pathNot: '^libs/platform/src/queue/|^apps/worker/' },
      { path: npm('bullmq', '@nestjs/bullmq') },
    ),
    forbid(
      'socket-io-only-in-the-gateway',
      'Everyone else appends an event, and the gateway tells those who may hear it.',
      { pathNot: '^apps/gateway/' },
      { path: npm('socket\\.io', '@nestjs/platform-socket\\.io', '@nestjs/websockets') },
    ),
    forbid(
      'socket-io-client-only-in-live-client',
      'Resuming by cursor is written once.',
      { pathNot: `^libs/live-client/|${testCode}` },
      { path: npm('socket\\.io-client') },
    ),
    forbid(
      'pg-only-beside-the-database',
      'SQL lives in persistence, in the log and in the database that is carried along.',
      { pathNot: '^libs/(platform|persistence|events)/|^test/support/' },
      { path: npm('pg') },
    ),
    forbid(
      'nest-only-in-apps',
      'A lib can be used without a framework.',
      { path: '^libs/' },
      { path: npm('@nestjs', 'nestjs-pino') },
    ),
    forbid(
      'browser-code-uses-no-node-builtins',
      'These run in a browser.',
      { path: '^libs/(kernel|contracts|live-client)/|^apps/web/src/', pathNot: testCode },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'matching-and-scheduling-use-no-node-builtins',
      'They compute. Only their files/ folders read what they compute on; the lint keeps the clock out.',
      { path: '^libs/(matching|scheduling)/', pathNot: `${testCode}|^libs/(matching|scheduling)/src/files/` },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'matching-and-scheduling-use-no-packages',
      'No framework, no database, no clock: they can be judged and used by others.',
      { path: '^libs/(matching|scheduling)/', pathNot: testCode },
      { path: '(^|/)node_modules/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/borders/fixtures)/' },
    // What a `import type` needs counts as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
