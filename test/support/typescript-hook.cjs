// Lets a plain `node -r ./test/support/typescript-hook.cjs file.ts` run the sources, for tests that need a process of
// their own to kill. Compiles with the project's .swcrc, so what runs is what the build would have made.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..');
const { jsc, module: moduleOptions } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
// The mapping of @handsel/* is done below, to the sources instead of to what a build has made of them.
delete jsc.baseUrl;
delete jsc.paths;

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  const lib = /^@handsel\/([a-z-]+)$/.exec(request)?.[1];
  return resolveFilename.call(this, lib ? join(root, 'libs', lib, 'src', 'index.ts') : request, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, { jsc, module: moduleOptions, filename, swcrc: false, sourceMaps: 'inline' });
  module._compile(code, filename);
};
