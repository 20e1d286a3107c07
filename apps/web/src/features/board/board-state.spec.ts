import { boardAt, signed, signing, totals } from './board.fixtures';
import { settle, startBoard } from './board-state';

describe('what a board shows', () => {
  const numbers = (state: { latest: { number: number }[] }) => state.latest.map(({ number }) => number);

  it('puts signings on top and takes the totals of the last one from the server', () => {
    const after = settle(startBoard(boardAt(2, [signing(1), signing(2)])), [signed(3), signed(4)]);
    expect(numbers(after)).toEqual([4, 3, 2, 1]);
    expect(after.totals).toEqual(totals(4));
  });

  it('does not list a signing twice, however often it comes', () => {
    const start = startBoard(boardAt(1, [signing(1)]));
    expect(numbers(settle(start, [signed(1), signed(1)]))).toEqual([1]);
  });

  it('takes a retracted deal out and shows a corrected one as corrected', () => {
    const start = startBoard(boardAt(2, [signing(1), signing(2)]));
    const corrected = signing(1, { project: { en: 'Corrected' } });
    const after = settle(start, [
      { kind: 'retracted', dealId: 'deal-2', totals: totals(1) },
      { kind: 'corrected', signing: corrected, totals: totals(1) },
      { kind: 'corrected', signing: signing(99), totals: totals(7) },
    ]);
    expect(after.latest).toEqual([corrected]);
    expect(after.totals).toEqual(totals(7));
  });

  it('stays small, however long it runs', () => {
    let state = startBoard(boardAt(0));
    for (let number = 1; number <= 1000; number += 1) state = settle(state, [signed(number)]);
    expect(state.latest).toHaveLength(60);
    expect(numbers(state)[0]).toBe(1000);
  });

  it('is the very same when nothing changes', () => {
    const start = startBoard(boardAt(1));
    expect(settle(start, [])).toBe(start);
  });
});
