import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startTestProgram } from '../../../../test/support/test-program';
import { identifyProcess, waitUntilGone } from '../embedded-postgres/process-identity';

const ROOT = join(__dirname, '../../../..');
const HOOK = join(ROOT, 'test/support/typescript-hook.cjs');
const FIXTURES = join(ROOT, 'test/support/fixtures');

describe('the end of a process', () => {
  test('a child ends when its parent was killed', async () => {
    const parent = startTestProgram(join(FIXTURES, 'run-parent-with-child.ts'));
    const child = identifyProcess(Number((await parent.line('child ')).split(' ')[1]));
    if (child === undefined) throw new Error('no child');
    await parent.kill('SIGKILL');
    expect(await waitUntilGone(child, 5_000)).toBe(true);
  });

  test('a shutdown that hangs ends at its deadline with status 1, one that works with its own', async () => {
    const hanging = fork(join(FIXTURES, 'run-shutdown.ts'), ['hang'], { execArgv: ['-r', HOOK], stdio: 'ignore' });
    const working = fork(join(FIXTURES, 'run-shutdown.ts'), ['work'], { execArgv: ['-r', HOOK], stdio: 'ignore' });
    expect(await Promise.all([once(hanging, 'exit'), once(working, 'exit')])).toEqual([
      [1, null],
      [0, null],
    ]);
  });
});
