import { Progress } from './progress';

const capture = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, progress: new Progress({ isTTY, write: (text) => written.push(text) }) };
};

describe('progress', () => {
  it('is written over in a terminal', () => {
    const { written, progress } = capture(true);
    progress.step('Signing in', 0.5, '2 of 4');
    progress.done('Signing in', '4 people');
    expect(written).toEqual(['\r\u001b[2K  Signing in  50 % 2 of 4', '\r\u001b[2K', '  Signing in: 4 people\n']);
  });

  it('goes to a file in quarters, however often it is told', () => {
    const { written, progress } = capture(false);
    for (let n = 0; n <= 100; n++) progress.step('Signing in', n / 100);
    progress.done('Signing in', 'all');
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toBe('  Signing in: all\n');
  });
});
