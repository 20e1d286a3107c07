#!/usr/bin/env node
// The way in from a checkout. This file and the next are plain enough for any Node to read, so that a wrong one is told
// in a line which it has to be; everything else is loaded after that.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
void import('./run.mjs').then(({ run }) => run(process.argv.slice(2)));
