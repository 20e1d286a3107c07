import { solve } from '@handsel/scheduling';
import { buildInstance } from './build-instance';
import { gapPercent, outcomeOf } from './run-outcome';
import type { PairingToPlace, TimetableInput } from './timetable-input';

const pairing = (buyer: string, supplier: string): PairingToPlace => ({
  id: `${buyer}-${supplier}`,
  buyerParticipantId: buyer,
  supplierParticipantId: supplier,
  buyerName: { en: buyer },
  supplierName: { en: supplier },
  score: 10_000,
  wish: 'would-like',
});

/** Two slots, two tables: the meeting of b1 and s1 stands in the second slot at the first table. */
const input: TimetableInput = {
  slots: [
    { index: 0, day: '2026-09-20', startsAt: '2026-09-20T01:00:00Z' },
    { index: 1, day: '2026-09-20', startsAt: '2026-09-20T01:30:00Z' },
  ],
  slotMinutes: 30,
  bufferMinutes: 0,
  walking: [],
  tables: [0, 1].map((index) => ({ index, hall: 'A', boothOf: null, closed: [] })),
  people: [],
  interpreters: [],
  toPlace: [pairing('b1', 's2'), pairing('b1', 's3'), pairing('b2', 's1')],
  placed: [{ ...pairing('b1', 's1'), slotIndex: 1, tableIndex: 0 }],
};

describe('the outcome of a run', () => {
  const built = buildInstance(input);
  const { placements, result, certificate } = outcomeOf(solve(built.instance, { seed: 1 }), input, built);

  it('has a place for whatever could be placed, around the meetings that stand', () => {
    expect(result).toMatchObject({ pairings: 3, placed: 2 });
    expect(placements.map(({ slotIndex }) => slotIndex)).toEqual([0, 0]);
    expect(new Set(placements.map(({ tableIndex }) => tableIndex)).size).toBe(2);
  });

  it('says why each of the others has none', () => {
    expect(result.unplaced).toHaveLength(1);
    expect(result.unplaced[0]).toMatchObject({ code: 'A_FULL', message: { en: expect.stringContaining('b1') } });
  });

  it('comes with a proof of how good it is', () => {
    expect(result.weight).toBe(303);
    expect(result.bound).toBeGreaterThanOrEqual(303);
    expect(result.gapPercent).toBe(gapPercent(result.weight, result.bound));
    expect(certificate.participantIds).toHaveLength(certificate.prices.length);
  });

  it('is nothing where there is nothing to place', () => {
    const empty = { ...input, toPlace: [], placed: [] };
    const nothing = buildInstance(empty);
    expect(outcomeOf(solve(nothing.instance, { seed: 1 }), empty, nothing).result).toMatchObject({
      pairings: 0,
      placed: 0,
      gapPercent: 0,
    });
  });
});

describe('the gap', () => {
  it.each([
    [100, 100, 0],
    [99, 100, 1],
    [9_999, 30_000, 66.67],
    [29_999, 30_000, 0.01],
    [0, 0, 0],
  ])('of %i to %i is %f percent, never rounded down', (weight, bound, percent) => {
    expect(gapPercent(weight, bound)).toBe(percent);
  });
});
