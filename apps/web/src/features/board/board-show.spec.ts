import { boardAt, signed, signing, totals } from './board.fixtures';
import { BoardShow } from './board-show';
import { stageLimits } from './stage-queue';

describe('the course of the evening', () => {
  const numbers = (signings: readonly { number: number }[]) => signings.map(({ number }) => number);
  const shown = ({ frame }: BoardShow) => ({
    stage: numbers(frame.stage),
    list: numbers(frame.state.latest),
    projects: frame.state.totals.projects,
  });

  it('brings a signing on stage and then into the list', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    show.take(signed(2), 1000, true);
    show.tick(1000, false);
    expect(shown(show)).toEqual({ stage: [2], list: [1], projects: 2 });
    show.tick(1000 + stageLimits.longestMilliseconds - 1, false);
    expect(shown(show).stage).toEqual([2]);
    show.tick(1000 + stageLimits.longestMilliseconds, false);
    expect(shown(show)).toEqual({ stage: [], list: [2, 1], projects: 2 });
  });

  it('shows the totals at once, however many wait for their moment', () => {
    const show = new BoardShow(boardAt(0));
    for (let number = 1; number <= 103; number += 1) show.take(signed(number), 0, true);
    show.tick(0, false);
    expect(shown(show).projects).toBe(103);
    expect(shown(show).list).toEqual([]);
  });

  it('gives a rehearsal its moment, marked, and leaves nothing behind; the real one comes beside it', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    show.rehearse(signing(2), 0);
    show.tick(0, false);
    expect(show.frame.stage).toMatchObject([{ number: 2, rehearsal: true }]);
    show.take(signed(2), 10, true);
    show.tick(stageLimits.longestMilliseconds + 10, false);
    expect(show.frame.stage.map(({ rehearsal }) => rehearsal)).toEqual([undefined]);
    show.tick(3 * stageLimits.longestMilliseconds, false);
    expect(shown(show)).toEqual({ stage: [], list: [2, 1], projects: 2 });
  });

  it('does not replay the fanfares of what it missed', () => {
    const show = new BoardShow(boardAt(0));
    for (let number = 1; number <= 40; number += 1) show.take(signed(number), 0, false);
    show.tick(0, false);
    expect(shown(show)).toMatchObject({ stage: [], projects: 40 });
    expect(shown(show).list[0]).toBe(40);
  });

  it('stages a signing once, however often it comes', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, true);
    show.take(signed(1), 0, true);
    show.tick(0, false);
    show.take(signed(1), 10, true);
    show.tick(10_000, false);
    show.take(signed(1), 10_000, true);
    show.tick(10_000, false);
    expect(shown(show)).toEqual({ stage: [], list: [1], projects: 1 });
  });

  it('is calm when motion is paused, and up to date all the same', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, true);
    show.tick(0, false);
    show.take(signed(2), 1, true);
    show.tick(2, true);
    expect(shown(show)).toEqual({ stage: [], list: [2, 1], projects: 2 });
  });

  it('lets a deal that is taken back leave the list, the stage and the queue at once', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    const retract = (number: number) =>
      show.take({ kind: 'retracted', dealId: `deal-${number}`, totals: totals(0) }, 0, true);
    show.take(signed(2), 0, true);
    show.take(signed(3), 0, true);
    show.tick(0, false);
    [1, 2, 3].forEach(retract);
    show.tick(1, false);
    expect(shown(show)).toEqual({ stage: [], list: [], projects: 0 });
  });

  it('shows a correction wherever the deal stands, without a moment of its own', () => {
    const show = new BoardShow(boardAt(1, [signing(1)]));
    show.take(signed(2), 0, true);
    show.take(signed(3), 0, true);
    show.tick(0, false);
    for (const number of [1, 2, 3, 77]) {
      const change = signing(number, { project: { en: `Corrected ${number}` } });
      show.take({ kind: 'corrected', signing: change, totals: totals(3) }, 0, true);
    }
    show.tick(1, false);
    const projects = [...show.frame.stage, ...show.frame.state.latest].map(({ project }) => project.en);
    expect(projects).toEqual(['Corrected 2', 'Corrected 1']);
    show.tick(20_000, false);
    expect(show.frame.stage[0]?.project.en).toBe('Corrected 3');
  });

  it('begins again from a snapshot', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, true);
    show.restart(boardAt(9, [signing(9)]));
    show.tick(0, false);
    expect(shown(show)).toEqual({ stage: [], list: [9], projects: 9 });
  });

  it('changes its look without losing who is on stage', () => {
    const show = new BoardShow(boardAt(0));
    show.take(signed(1), 0, true);
    show.tick(0, false);
    show.dress({ appearance: 'light', accent: null, highlight: null, logo: null });
    show.tick(1, false);
    expect(show.frame.state.theme.appearance).toBe('light');
    expect(shown(show).stage).toEqual([1]);
  });

  it('hands back the same frame while nothing happens, so that nothing is drawn again', () => {
    const show = new BoardShow(boardAt(1));
    const first = show.tick(0, false);
    expect(show.tick(250, false)).toBe(first);
  });
});
