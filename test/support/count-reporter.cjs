// A Jest reporter that leaves how many tests of each project passed, failed and were skipped as a file in the folder
// named by HANDSEL_TEST_REPORTS. A file that could not be run at all counts as one failed test.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

class CountReporter {
  onRunComplete(_contexts, { testResults }) {
    const counts = {};
    for (const result of testResults) {
      const suite = result.displayName?.name ?? 'other';
      const count = (counts[suite] ??= { passed: 0, failed: 0, skipped: 0, seconds: 0 });
      count.passed += result.numPassingTests;
      count.failed += result.numFailingTests + (result.testExecError && result.numFailingTests === 0 ? 1 : 0);
      count.skipped += result.numPendingTests + result.numTodoTests;
      count.seconds += (result.perfStats.runtime ?? 0) / 1000;
    }
    const file = join(process.env.HANDSEL_TEST_REPORTS, `${process.pid}.json`);
    writeFileSync(file, JSON.stringify({ suites: Object.keys(counts), counts }));
  }
}

module.exports = CountReporter;
