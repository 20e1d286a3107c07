import { InvalidInstanceError, solve } from '@handsel/scheduling';
import { buildInstance } from './build-instance';
import { clashesOf, takenPins } from './pin-clashes';
import type { PairingToPlace, TimetableInput } from './timetable-input';

const pairing = (
  buyer: string,
  supplier: string,
  slotIndex: number,
  tableIndex: number | null = null,
): PairingToPlace => ({
  id: `${buyer}-${supplier}`,
  buyerParticipantId: buyer,
  supplierParticipantId: supplier,
  buyerName: { en: buyer },
  supplierName: { en: supplier },
  score: 1,
  wish: 'would-like',
  pin: { slotIndex, tableIndex },
});
const inputOf = (toPlace: PairingToPlace[], placed: TimetableInput['placed'] = []): TimetableInput => ({
  slots: [0, 1].map((index) => ({ index, day: '2026-09-20', startsAt: `2026-09-20T0${index}:00:00Z` })),
  slotMinutes: 60,
  bufferMinutes: 0,
  walking: [],
  tables: [0, 1].map((index) => ({ index, hall: 'A', boothOf: null, closed: [] })),
  people: [],
  interpreters: [],
  toPlace,
  placed,
});

describe('pins that cannot all hold', () => {
  it('say so where fewer others may clash as well', () => {
    const input = inputOf([pairing('b1', 's1', 0), pairing('b1', 's2', 0)]);
    const problem = { code: 'LOCKS_CLASH' as const, message: 'both', requests: [0, 1] };
    const [sure] = clashesOf([problem], input, buildInstance(input));
    const [unsure] = clashesOf([{ ...problem, maybeFewer: true }], input, buildInstance(input));
    expect(sure!.message.en).not.toMatch(/Fewer/);
    expect(unsure).toEqual({
      ...sure,
      message: { en: expect.stringMatching(/ Fewer others may/), zh: expect.stringMatching(/更小的冲突组合/) },
    });
  });

  it('come back as the smallest set, by pairing, with its time', () => {
    const input = inputOf([pairing('b1', 's1', 0), pairing('b2', 's2', 1), pairing('b1', 's2', 0)]);
    const built = buildInstance(input);
    try {
      solve(built.instance, { seed: 1 });
      throw new Error('was not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInstanceError);
      expect(clashesOf((error as InvalidInstanceError).problems, input, built)).toEqual([
        {
          code: 'LOCKS_CLASH',
          message: expect.objectContaining({ en: expect.stringContaining('at the same time') }),
          pairings: [
            { pairingId: 'b1-s1', buyer: { en: 'b1' }, supplier: { en: 's1' }, startsAt: '2026-09-20T00:00:00Z' },
            { pairingId: 'b1-s2', buyer: { en: 'b1' }, supplier: { en: 's2' }, startsAt: '2026-09-20T00:00:00Z' },
          ],
        },
      ]);
    }
  });

  it('are found at a table that a meeting which stays has, and nowhere else', () => {
    const standing = { ...pairing('b3', 's3', 0), pin: null, slotIndex: 0, tableIndex: 1 };
    const clashing = inputOf([pairing('b1', 's1', 0, 1)], [standing]);
    expect(takenPins(clashing)).toMatchObject([
      { code: 'TABLE_TAKEN', pairings: [{ pairingId: 'b1-s1' }, { pairingId: 'b3-s3' }] },
    ]);
    expect(takenPins(inputOf([pairing('b1', 's1', 0, 0), pairing('b2', 's2', 1, 1)], [standing]))).toEqual([]);
  });
});
