// Adds up the reports of test/support/count-reporter.cjs: a line for each kind of test, then the total as the last
// line. Fails when a kind has no report, or nothing passed in it: what did not run has not passed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXPECTED = ['unit', 'integration', 'e2e', 'browser'];
const [folder] = process.argv.slice(2);

const totals = new Map(EXPECTED.map((suite) => [suite, { passed: 0, failed: 0, skipped: 0, seconds: 0, runs: 0 }]));
for (const file of readdirSync(folder)) {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  for (const suite of report.suites) {
    const total =
      totals.get(suite) ?? totals.set(suite, { passed: 0, failed: 0, skipped: 0, seconds: 0, runs: 0 }).get(suite);
    total.runs += 1;
    for (const count of ['passed', 'failed', 'skipped', 'seconds']) total[count] += report.counts[suite][count];
  }
}

let passed = 0;
let failed = 0;
for (const [suite, total] of totals) {
  passed += total.passed;
  failed += total.failed;
  const what =
    total.runs === 0 ? 'did not run' : `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
  console.log(`${suite}: ${what}${total.runs === 0 ? '' : ` in ${Math.round(total.seconds)} s of its files`}`);
}
const absent = [...totals.values()].some((total) => total.runs === 0 || total.passed + total.skipped === 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || absent ? 1 : 0;
