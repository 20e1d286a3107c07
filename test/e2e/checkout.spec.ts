import { existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch, removeScratch } from '../support/handsel-command';
import { expectNoProcessOf, processesOf } from '../support/processes';
import { SmallCheckout } from '../support/small-checkout';
import { until } from '../support/until';

describe('the way in from a checkout', () => {
  const scratch = makeScratch();
  const checkout = new SmallCheckout(scratch);
  const lock = join(scratch, '.handsel-prepare.lock');
  afterAll(() => removeScratch(scratch));

  const say = async (word: string) => {
    checkout.write('apps/word.txt', word);
    return checkout.run().ended;
  };

  it('builds what is not built, once, and says so on standard error', async () => {
    expect(await say('one')).toMatchObject({ status: 0, out: 'one\n', err: 'Building …\n' });
    expect(await say('one')).toMatchObject({ status: 0, out: 'one\n', err: '' });
  });

  it('two commands at once build once', async () => {
    checkout.write('apps/word.txt', 'two');
    const both = await Promise.all([checkout.run().ended, checkout.run().ended]);
    expect(both.map(({ out }) => out)).toEqual(['two\n', 'two\n']);
    expect(both.filter(({ err }) => err.includes('Building')).length).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('leaves a command that runs the files it started with, and cleans up after it', async () => {
    const staying = checkout.run(['stay']);
    await staying.line(/two/);
    expect(await say('three')).toMatchObject({ out: 'three\n' });
    expect(checkout.builds()).toHaveLength(2);
    staying.child.kill('SIGKILL');
    await staying.ended;
    expect(await say('four')).toMatchObject({ out: 'four\n' });
    expect(checkout.builds()).toHaveLength(1);
  });

  it('shows what a build that fails has printed, and the next one starts afresh', async () => {
    const { status, out, err } = await say('broken');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/the word is broken\n\nBuilding failed/);
    expect(await say('five')).toMatchObject({ status: 0, out: 'five\n' });
  });

  it.each<NodeJS.Signals>(['SIGKILL', 'SIGINT'])(
    '%s while building ends what it has started, and the next command builds',
    async (signal) => {
      checkout.write('apps/word.txt', 'hang');
      const hanging = checkout.run();
      await until(() => processesOf(scratch).some(({ command }) => command.startsWith('sleep')));
      expect(existsSync(lock)).toBe(true);
      hanging.child.kill(signal);
      await expectNoProcessOf(scratch);
      expect(await say(`after ${signal}`)).toMatchObject({ out: `after ${signal}\n` });
    },
  );

  it('ends a build when the npm that runs it is killed', async () => {
    checkout.write('apps/word.txt', 'hang');
    checkout.write('package.json', JSON.stringify({ scripts: { start: `node ${scratch}/bin/handsel.mjs` } }));
    const npm = checkout.run([], { program: ['npm', '--prefix', scratch, 'start'] });
    await until(() => processesOf(scratch).some(({ command }) => command.startsWith('sleep')));
    npm.child.kill('SIGKILL');
    await expectNoProcessOf(scratch);
  });

  it('says that packages cannot be exchanged under a command that runs', async () => {
    expect(await say('six')).toMatchObject({ status: 0 });
    const staying = checkout.run(['stay']);
    await staying.line(/six/);
    checkout.changeLock();
    const { status, err } = await checkout.run().ended;
    expect([status, err]).toEqual([
      1,
      expect.stringContaining(`runs with the present ones (pid ${staying.pid}). Stop it first.`),
    ]);
    staying.child.kill('SIGTERM');
    await staying.ended;
    checkout.markInstalled();
  });

  it('installs nothing through a link to the packages of another checkout', async () => {
    checkout.changeLock();
    renameSync(join(scratch, 'node_modules'), join(scratch, 'elsewhere'));
    symlinkSync('elsewhere', join(scratch, 'node_modules'));
    const { status, err } = await checkout.run().ended;
    expect([status, err]).toEqual([1, expect.stringMatching(/^node_modules is a symbolic link.*Remove the link/)]);
    expect(existsSync(join(scratch, 'elsewhere', '@swc'))).toBe(true);
    rmSync(join(scratch, 'node_modules'));
    renameSync(join(scratch, 'elsewhere'), join(scratch, 'node_modules'));
    checkout.markInstalled();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('works for somebody who may not write to it once it is prepared, and says so before', async () => {
    const nobody = { uid: 65_534, gid: 65_534 };
    expect(await say('seven')).toMatchObject({ status: 0 });
    expect(await checkout.run([], nobody).ended).toMatchObject({ status: 0, out: 'seven\n', err: '' });
    checkout.write('apps/word.txt', 'eight');
    const { status, err } = await checkout.run([], nobody).ended;
    expect([status, err]).toEqual([1, expect.stringMatching(/^The folder \S+ is not writable.*as its owner\.\n$/)]);
  });
});
