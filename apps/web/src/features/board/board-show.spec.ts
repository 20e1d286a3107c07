import { boardAt, signed, signing, totals } from './board.fixtures';
import { BoardShow } from './board-show';
import { stageLimits } from './stage-queue';

describe('the course of the evening', () => {
  const shown = ({ frame }: BoardShow) => ({
    stage: frame.stage.map(({ number }) => number),
    list: frame.state.latest.map(({ number }) => number),
    projects: frame.totals.projects,
  });

  it('brings a signing on stage with its totals, then into the list', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    show.take(signed(2), 1000, false);
    expect(shown(show)).toEqual({ stage: [], list: [1], projects: 1 });
    show.tick(1000, false);
    expect(shown(show)).toEqual({ stage: [2], list: [1], projects: 2 });
    show.tick(1000 + stageLimits.longestMilliseconds - 1, false);
    expect(shown(show).stage).toEqual([2]);
    show.tick(1000 + stageLimits.longestMilliseconds, false);
    expect(shown(show)).toEqual({ stage: [], list: [2, 1], projects: 2 });
  });

  it('does not replay the fanfares of what it missed', () => {
    const show = new BoardShow(boardAt(0));
    for (let number = 1; number <= 40; number += 1) show.take(signed(number), 0, true);
    show.tick(0, false);
    expect(shown(show)).toMatchObject({ stage: [], projects: 40 });
    expect(shown(show).list[0]).toBe(40);
  });

  it('keeps the order when the connection is lost in the middle of a queue', () => {
    const show = new BoardShow(boardAt(0));
    [1, 2, 3].forEach((number) => show.take(signed(number), 0, false));
    show.tick(0, false);
    show.take(signed(4), 100, true);
    show.tick(100, false);
    expect(shown(show)).toEqual({ stage: [], list: [4, 3, 2, 1], projects: 4 });
  });

  it('is calm when motion is paused, and up to date all the same', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, false);
    show.tick(0, false);
    show.take(signed(2), 1, false);
    show.tick(2, true);
    expect(shown(show)).toEqual({ stage: [], list: [2, 1], projects: 2 });
  });

  it('lets a correction take effect without a moment of its own', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    show.take({ kind: 'retracted', dealId: 'deal-1', totals: totals(0) }, 0, false);
    show.take(signed(2), 0, false);
    show.tick(0, false);
    expect(shown(show)).toEqual({ stage: [2], list: [], projects: 2 });
  });

  it('begins again from a snapshot', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, false);
    show.restart(boardAt(9, [signing(9)]));
    show.tick(0, false);
    expect(shown(show)).toEqual({ stage: [], list: [9], projects: 9 });
  });

  it('hands back the same frame while nothing happens, so that nothing is drawn again', () => {
    const show = new BoardShow(boardAt(1));
    const first = show.tick(0, false);
    expect(show.tick(250, false)).toBe(first);
  });
});
