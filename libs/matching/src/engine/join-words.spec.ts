import { joinWords } from './join-words';

const word = (text: string, gain: number) => ({ word: text, gain, isHanPair: /^\p{Script=Han}{2}$/u.test(text) });

describe('joinWords', () => {
  it('puts pairs of characters together again and stands the weightiest first', () => {
    const words = [word('pump', 3), word('集成', 1), word('成电', 1), word('电路', 2), word('水泵', 1)];
    expect(joinWords(words)).toEqual(['集成电路', 'pump', '水泵']);
  });

  it('does not join what does not meet, and names a word once', () => {
    expect(joinWords([word('水泵', 1), word('阀门', 1), word('水泵', 2)])).toEqual(['水泵', '阀门']);
  });
});
