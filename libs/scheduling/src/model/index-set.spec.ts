import fc from 'fast-check';
import { IndexSet } from './index-set';

describe('IndexSet', () => {
  it('holds what a Set would hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean())), (changes) => {
        const set = new IndexSet(10);
        const expected = new Set<number>();
        for (const [index, isMember] of changes) {
          set.set(index, isMember);
          if (isMember) expected.add(index);
          else expected.delete(index);
        }
        expect(Array.from(set.members.subarray(0, set.size)).toSorted()).toEqual([...expected].toSorted());
      }),
    );
  });
});
