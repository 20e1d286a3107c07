import { availableParallelism } from 'node:os';

// One Jest project a kind of test, so that each runs alone: `npm run test:unit`, `test:integration`, `test:e2e`, `test:browser`.
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Nest 12 and its friends are pure ES modules; Jest runs CommonJS, so they go through the transform as well.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|nestjs-pino|@seriousme|@scure|@noble|file-type|uint8array-extras|strtok3|token-types|load-esm|@tokenizer|uuid|read-excel-file)/)',
  ],
  moduleNameMapper: { '^@handsel/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,bench,libs}/**/*.spec.ts', '<rootDir>/test/{board,live,unit}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.integration\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs}/**/*.integration.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-test-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-test-database.ts',
    },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
    // No test: takes the pictures of docs/screenshots anew.
    { ...shared, displayName: 'screenshots', testMatch: ['<rootDir>/test/browser/**/*.shots.ts'] },
  ],
  testTimeout: 60_000,
  // Two even on two cores: much of a test is waiting for the database.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', ...(process.env.HANDSEL_TEST_REPORTS ? ['<rootDir>/test/support/count-reporter.cjs'] : [])],
};
