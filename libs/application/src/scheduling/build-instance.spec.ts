import { validateInstance } from '@handsel/scheduling';
import { buildInstance, instanceHash } from './build-instance';
import type { PairingToPlace, TimetableInput } from './timetable-input';

const pairing = (buyer: string, supplier: string, more: Partial<PairingToPlace> = {}): PairingToPlace => ({
  id: `${buyer}-${supplier}`,
  buyerParticipantId: buyer,
  supplierParticipantId: supplier,
  buyerName: { en: buyer },
  supplierName: { en: supplier },
  score: 5000,
  wish: 'would-like',
  ...more,
});

const input: TimetableInput = {
  slots: [
    { index: 0, day: '2026-09-20' },
    { index: 1, day: '2026-09-20' },
    { index: 2, day: '2026-09-21' },
  ],
  tableCount: 4,
  toPlace: [pairing('b1', 's1', { wish: 'must-meet' }), pairing('b1', 's2'), pairing('s2', 's3', { score: null })],
  placed: [{ ...pairing('b2', 's1'), slotIndex: 2, tableIndex: 3 }],
};

describe('an instance', () => {
  const { instance, participantIds, pairingCount } = buildInstance(input);

  it('is one that the solver accepts', () => {
    expect(validateInstance(instance)).toEqual([]);
    expect(instance).toMatchObject({ slotCount: 3, days: [2, 1], tables: [4, 4, 4] });
  });

  it('has each person once, with the sides taken in the pairings', () => {
    expect(participantIds).toEqual(['b1', 'b2', 's1', 's2', 's3']);
    expect(instance.people.map(({ role }) => role)).toEqual(['B', 'B', 'S', 'X', 'S']);
  });

  it('asks for the pairings first and then locks the meetings that stand', () => {
    expect(pairingCount).toBe(3);
    expect(instance.requests).toEqual([
      { a: 0, b: 2, weight: 102 },
      { a: 0, b: 3, weight: 51 },
      { a: 3, b: 4, weight: 51 },
      { a: 1, b: 2, weight: 51, lockedSlot: 2 },
    ]);
  });

  it('has a hash that follows from what it says', () => {
    expect(instanceHash(instance)).toMatch(/^[0-9a-f]{64}$/);
    expect(instanceHash(buildInstance(input).instance)).toBe(instanceHash(instance));
    const bytes = instance.people.map((person) => ({ ...person, available: new Uint8Array([1, 1, 1]) }));
    expect(instanceHash({ ...instance, people: bytes })).toBe(instanceHash(instance));
  });

  it.each([
    ['a table more', { ...input, tableCount: 5 }],
    ['a pairing less', { ...input, toPlace: input.toPlace.slice(1) }],
    ['a meeting elsewhere', { ...input, placed: input.placed.map((row) => ({ ...row, slotIndex: 1 })) }],
    ['a stronger wish', { ...input, toPlace: input.toPlace.map((row) => ({ ...row, wish: 'must-meet' as const })) }],
  ])('hashes otherwise with %s', (_, changed) => {
    expect(instanceHash(buildInstance(changed).instance)).not.toBe(instanceHash(instance));
  });
});
