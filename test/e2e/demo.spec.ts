import { readdirSync } from 'node:fs';
import { makeScratch, removeScratch, startHandselCommand } from '../support/handsel-command';
import { expectNoProcessOf } from '../support/processes';
import { until } from '../support/until';

interface Summary {
  ok: boolean;
  seconds: number;
  checks: { name: string; holds: boolean; found: string }[];
}

describe('handsel demo --small', () => {
  const scratch = makeScratch();
  const leftBehind = () => readdirSync(scratch);
  afterAll(() => removeScratch(scratch));

  it('plays the story, finds that every check holds and leaves nothing behind', async () => {
    const { status, out, err } = await startHandselCommand(['demo', '--small', '--json'], scratch).ended;
    const { ok, seconds, checks } = JSON.parse(out) as Summary;
    process.stdout.write(`The small demo took ${seconds} s.\n`);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect([status, ok, checks.length > 10]).toEqual([0, true, true]);
    expect(err).toContain('Deals: 430');
    await expectNoProcessOf(scratch);
    expect(leftBehind()).toEqual([]);
  }, 120_000);

  it.each([/Installation: /, /^ {2}Matching: /])(
    'killed after %s leaves no process and no folder',
    async (moment) => {
      const command = startHandselCommand(['demo', '--small'], scratch);
      await command.line(moment);
      command.child.kill('SIGKILL');
      await expectNoProcessOf(scratch);
      await until(() => leftBehind().length === 0);
    },
    60_000,
  );

  it('stopped by Ctrl-C ends with 130 and leaves nothing', async () => {
    const command = startHandselCommand(['demo', '--small'], scratch);
    await command.line(/Installation: /);
    command.signalGroup('SIGINT');
    expect(await command.ended).toMatchObject({ status: 130, err: '' });
    await expectNoProcessOf(scratch);
    expect(leftBehind()).toEqual([]);
  }, 60_000);
});
