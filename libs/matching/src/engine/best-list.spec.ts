import * as fc from 'fast-check';
import { BestList } from './best-list';

const offers = fc.array(fc.record({ candidate: fc.nat(30), score: fc.nat(12), note: fc.nat(3) }), { maxLength: 90 });

/** Sorted in full: the best score of each candidate, with the lowest note that it came with; candidates are their own order. */
function plainly(given: { candidate: number; score: number; note: number }[], size: number) {
  const best = new Map<number, { candidate: number; score: number; note: number }>();
  for (const offer of given) {
    const known = best.get(offer.candidate);
    const isBetter = !known || offer.score > known.score || (offer.score === known.score && offer.note < known.note);
    if (isBetter) best.set(offer.candidate, offer);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.candidate - b.candidate).slice(0, size);
}

describe('the best list', () => {
  it('keeps what a full sort would keep, list after list', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(offers, fc.nat(12)), { maxLength: 4 }), (lists) => {
        const list = new BestList(12, 31);
        for (const [given, size] of lists) {
          list.start(size);
          for (const { candidate, score, note } of given) list.offer(candidate, candidate, score, note);
          expect(list.sorted()).toEqual(plainly(given, size));
        }
      }),
    );
  });

  it('names the score that a newcomer must reach', () => {
    const list = new BestList(2, 5);
    list.start(2);
    expect(list.threshold).toBe(-1);
    list.offer(3, 0, 70, 0);
    expect(list.threshold).toBe(-1);
    list.offer(4, 1, 50, 0);
    expect(list.threshold).toBe(50);
    list.offer(4, 1, 60, 0);
    expect(list.threshold).toBe(60);
    list.start(0);
    expect(list.threshold).toBe(Number.POSITIVE_INFINITY);
  });
});
