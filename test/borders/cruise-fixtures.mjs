// Runs the project's own border rules over each fixture as if it were the whole project, and prints as JSON the names
// of the rules and, for each fixture, the names of those that it breaks. A program of its own because
// dependency-cruiser is an ES module and Jest runs CommonJS.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const fixtures = join(import.meta.dirname, 'fixtures');

async function rulesBrokenIn(fixture) {
  const baseDir = join(fixtures, fixture);
  const { tsConfig: _ofTheProject, enhancedResolveOptions, ...rest } = options;
  const libs = readdirSync(baseDir).includes('libs') ? readdirSync(join(baseDir, 'libs')) : [];
  const { output } = await cruise(
    readdirSync(baseDir),
    { ...rest, enhancedResolveOptions, baseDir, validate: true, ruleSet: { forbidden } },
    {
      alias: Object.fromEntries(libs.map((lib) => [`@handsel/${lib}$`, join(baseDir, 'libs', lib, 'src', 'index.ts')])),
    },
  );
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

const broken = {};
for (const fixture of readdirSync(fixtures)) broken[fixture] = await rulesBrokenIn(fixture);
process.stdout.write(JSON.stringify({ rules: forbidden.map(({ name }) => name), broken }));
