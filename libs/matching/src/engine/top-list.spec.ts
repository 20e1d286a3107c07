import * as fc from 'fast-check';
import { TopList } from './top-list';

describe('the top list', () => {
  it('keeps what a full sort would keep, with the notes that came along', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 80 }), fc.nat(12), (scores, size) => {
        const list = new TopList(size);
        for (const [order, score] of scores.entries()) list.offer(score, order, order * 7);
        const sorted = scores
          .map((score, order) => ({ score, order, note: order * 7 }))
          .sort((a, b) => b.score - a.score || a.order - b.order);
        expect(list.sorted()).toEqual(sorted.slice(0, size));
      }),
    );
  });
});
