import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { readInstance } from './read-instance';

const FOLDER = resolve(process.cwd(), '../shared/data/scheduling-b2b');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`skipped: the published instances are not at ${FOLDER}`);

(isThere ? describe : describe.skip)('the published instances', () => {
  const files = isThere ? readdirSync(FOLDER).filter((name) => name.endsWith('.dzn')) : [];

  it('are all read as sound instances or refused with named locks', () => {
    expect(files).toHaveLength(70);
    for (const file of files) {
      expect(readInstance(readFileSync(join(FOLDER, file), 'utf8'), file).requests.length).toBeGreaterThan(100);
    }
  });

  it.each(['tic-12.original.dzn', 'tic-14crafa.original.dzn', 'forumt-14.original.dzn', 'forumt-14crafd.original.dzn'])(
    '%s is solved and proved optimal within a fixed number of moves',
    (file) => {
      const instance = readInstance(readFileSync(join(FOLDER, file), 'utf8'), file);
      const timetable = solve(instance, { seed: 1, moveBudget: 3_000_000 });
      expect(timetable).toMatchObject({ held: instance.requests.length, outcome: 'optimal' });
      const broken = judge(instance, timetable.slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
      expect(broken).toEqual([]);
    },
  );
});
