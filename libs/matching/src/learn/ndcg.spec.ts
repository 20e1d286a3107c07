import * as fc from 'fast-check';
import { ndcgAt10 } from './ndcg';

const ids = fc.uniqueArray(fc.nat(40).map(String), { maxLength: 30 });

describe('ndcgAt10', () => {
  it('is 1 for the wanted first, and falls with the rank by the logarithm', () => {
    expect(ndcgAt10(['a', 'b', 'c'], new Set(['b', 'a']))).toBe(1);
    expect(ndcgAt10(['x', 'a'], new Set(['a']))).toBeCloseTo(1 / Math.log2(3));
    expect(ndcgAt10(['x', 'a', 'y', 'b'], new Set(['a', 'b']))).toBeCloseTo(
      (1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)),
    );
  });

  it('looks at ten only', () => {
    const far = [...'0123456789', 'a'];
    expect(ndcgAt10(far, new Set(['a']))).toBe(0);
    expect(ndcgAt10([], new Set(['a']))).toBe(0);
    expect(ndcgAt10(far, new Set())).toBe(0);
    expect(ndcgAt10([...'0123456789'], new Set([...'0123456789', 'a']))).toBe(1);
  });

  it('stays within 0 and 1, and does not fall when a wanted one moves up', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(28), (ranked, wantedIds, at) => {
        const wanted = new Set(wantedIds);
        const before = ndcgAt10(ranked, wanted);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1 + 1e-12);
        const [upper, lower] = [ranked[at], ranked[at + 1]];
        if (upper === undefined || lower === undefined || wanted.has(upper) || !wanted.has(lower)) return;
        const better = ranked.with(at, lower).with(at + 1, upper);
        expect(ndcgAt10(better, wanted)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
