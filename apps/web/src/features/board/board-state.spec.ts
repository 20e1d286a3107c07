import { boardAt, signing } from './board.fixtures';
import { corrected, joined, startBoard, without } from './board-state';

describe('what a board shows', () => {
  const numbers = (signings: readonly { number: number }[]) => signings.map(({ number }) => number);

  it('puts signings on top, newest first', () => {
    const after = joined(startBoard(boardAt(2, [signing(1), signing(2)])), [signing(4), signing(3)]);
    expect(numbers(after.latest)).toEqual([4, 3, 2, 1]);
  });

  it('does not list a signing twice, however often it comes', () => {
    const start = startBoard(boardAt(1, [signing(1)]));
    expect(numbers(joined(start, [signing(1)]).latest)).toEqual([1]);
  });

  it('takes a retracted deal out and shows a corrected one as corrected', () => {
    const change = signing(1, { project: { en: 'Corrected' } });
    expect(corrected([signing(2), signing(1)], change)).toEqual([signing(2), change]);
    expect(corrected([signing(2)], change)).toEqual([signing(2)]);
    expect(numbers(without([signing(2), signing(1)], 'deal-2'))).toEqual([1]);
  });

  it('stays small, however long it runs', () => {
    let state = startBoard(boardAt(0));
    for (let number = 1; number <= 1000; number += 1) state = joined(state, [signing(number)]);
    expect(state.latest).toHaveLength(60);
    expect(numbers(state.latest)[0]).toBe(1000);
  });

  it('is the very same when nothing joins', () => {
    const start = startBoard(boardAt(1));
    expect(joined(start, [])).toBe(start);
  });
});
