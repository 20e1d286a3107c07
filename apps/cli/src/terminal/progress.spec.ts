import { Progress } from './progress';

const capture = (isTTY: boolean) => {
  const written: string[] = [];
  const clock = { milliseconds: 1_000 };
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, () => clock.milliseconds);
  return { written, clock, progress };
};

describe('progress', () => {
  it('is written over in a terminal', () => {
    const { written, clock, progress } = capture(true);
    progress.step('Signing in', 0.5, '2 of 4');
    clock.milliseconds += 1_260;
    progress.done('Signing in', '4 people');
    expect(written).toEqual([
      '\r\u001b[2K  Signing in  50 % 2 of 4',
      '\r\u001b[2K',
      '  Signing in: 4 people [1.3 s]\n',
    ]);
  });

  it('says of each outcome how long it took since the one before', () => {
    const { written, clock, progress } = capture(false);
    progress.done('Matching', '3 matches');
    clock.milliseconds += 2_000;
    progress.done('Pairings', '2 approved');
    clock.milliseconds += 500;
    progress.done('Deals', '1 entered');
    expect(written).toEqual([
      '  Matching: 3 matches [0.0 s]\n',
      '  Pairings: 2 approved [2.0 s]\n',
      '  Deals: 1 entered [0.5 s]\n',
    ]);
  });

  it('goes to a file in quarters, however often it is told', () => {
    const { written, progress } = capture(false);
    for (let n = 0; n <= 100; n++) progress.step('Signing in', n / 100);
    progress.done('Signing in', 'all');
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toBe('  Signing in: all [0.0 s]\n');
  });
});
