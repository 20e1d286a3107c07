import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CRUISE = join(__dirname, '../borders/cruise-fixtures.mjs');

describe('the rules about who may import whom', () => {
  const run = spawnSync(process.execPath, [CRUISE], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const { rules, broken } = JSON.parse(run.stdout) as { rules: string[]; broken: Record<string, string[]> };

  it('have a fixture each, and no fixture is left over', () => {
    expect(Object.keys(broken).sort()).toEqual([...rules].sort());
  });

  it.each(rules)('%s is broken by its fixture, and no other rule is', (rule) => {
    expect(broken[rule]).toEqual([rule]);
  });
});
