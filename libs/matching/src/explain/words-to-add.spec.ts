import { wordsToAdd } from './words-to-add';

const item = (texts: string[], keywords: string[] = []) => ({ id: 'n', sectors: [], texts, keywords });

describe('words to take over', () => {
  it('are declared keywords first, as they are, then the telling words of the texts', () => {
    expect(wordsToAdd(item(['We are looking for robots and Lasers'], ['machine vision']))).toEqual([
      'machine vision',
      'robots',
      'Lasers',
    ]);
  });

  it('are whole words in Chinese as well', () => {
    const words = wordsToAdd(item(['我们需要搬运设备，尤其是叉车、电梯以及AGV小车']));
    expect(words).toEqual(expect.arrayContaining(['叉车', '电梯', '搬运']));
    expect(words.join(' ')).not.toMatch(/尤其|以及|我们|需要/);
  });

  it('come once, whatever their case', () => {
    expect(wordsToAdd(item(['robots ROBOTS Robots'], ['Robots']))).toEqual(['Robots']);
  });

  it('are none where nothing is said', () => {
    expect(wordsToAdd(item(['', '和 the 12 -- 3.5', '，。']))).toEqual([]);
  });
});
