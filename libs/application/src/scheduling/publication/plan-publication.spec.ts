import { publicationHash } from './publication-of';
import { planPublication, undoOf } from './plan-publication';

const standing = (pairingId: string, slotIndex: number, status: 'scheduled' | 'held' = 'scheduled') => ({
  id: `meeting ${pairingId}`,
  pairingId,
  status,
  slotIndex,
  tableIndex: 0,
  slotCount: 1,
  interpreterId: null,
});
const to = (pairingId: string, slotIndex: number) => ({ pairingId, slotIndex, tableIndex: 0 });

describe('what publishing does', () => {
  it('makes, moves, drops and leaves alone', () => {
    const plan = planPublication(
      [to('new', 0), to('moved', 1), to('same', 2)],
      [
        standing('moved', 0),
        standing('same', 2),
        standing('dropped', 3),
        standing('by hand', 4),
        standing('past', 5, 'held'),
      ],
      new Set(['moved', 'same', 'dropped', 'past']),
    );
    expect(plan).toMatchObject({
      made: [{ pairingId: 'new' }],
      moved: [{ before: { pairingId: 'moved' }, to: { slotIndex: 1 } }],
      cancelled: [{ pairingId: 'dropped' }],
      unchanged: 1,
      outdated: false,
    });
    expect(undoOf(plan)).toEqual({
      moved: [{ meetingId: 'meeting moved', slotIndex: 0, tableIndex: 0, slotCount: 1, interpreterId: null }],
      cancelled: [{ pairingId: 'dropped', slotIndex: 3, tableIndex: 0, slotCount: 1, interpreterId: null }],
    });
  });

  it('is out of date where a pairing that had to keep its place has a meeting meanwhile, or was held elsewhere', () => {
    expect(planPublication([to('a', 0)], [standing('a', 1)], new Set()).outdated).toBe(true);
    expect(planPublication([to('a', 0)], [standing('a', 1, 'held')], new Set(['a'])).outdated).toBe(true);
  });

  it('has another hash as soon as it would do something else', () => {
    const hash = (rows: ReturnType<typeof standing>[]) =>
      publicationHash('run', planPublication([to('a', 0)], rows, new Set(['a'])));
    expect(hash([])).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([hash([]), hash([standing('a', 1)]), hash([standing('a', 0)])]).size).toBe(3);
    expect(hash([standing('a', 1), standing('b', 2)])).toBe(hash([standing('a', 1)]));
  });
});
