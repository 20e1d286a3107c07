import { isPlain, validateInstance } from '@handsel/scheduling';
import { buildInstance } from './build-instance';
import { instanceHash } from './instance/instance-hash';
import type { PairingToPlace, TimetableInput, TimetablePerson } from './timetable-input';

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

const tables = (count: number): TimetableInput['tables'] =>
  Array.from({ length: count }, (_, index) => ({ index, hall: 'A', boothOf: null, closed: [] }));
const person = (id: string, more: Partial<TimetablePerson> = {}): TimetablePerson => ({
  id,
  organizationId: `${id}-org`,
  languages: [],
  minimum: null,
  maximum: null,
  away: [],
  ...more,
});
const input: TimetableInput = {
  slots: [
    { index: 0, day: '2026-09-20', startsAt: '2026-09-20T01:00:00Z' },
    { index: 1, day: '2026-09-20', startsAt: '2026-09-20T01:30:00Z' },
    { index: 2, day: '2026-09-21', startsAt: '2026-09-21T01:00:00Z' },
  ],
  slotMinutes: 30,
  bufferMinutes: 0,
  walking: [],
  tables: tables(4),
  people: [],
  interpreters: [],
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
    ['a table more', { ...input, tables: tables(5) }],
    ['a pairing less', { ...input, toPlace: input.toPlace.slice(1) }],
    ['a meeting elsewhere', { ...input, placed: input.placed.map((row) => ({ ...row, slotIndex: 1 })) }],
    ['a stronger wish', { ...input, toPlace: input.toPlace.map((row) => ({ ...row, wish: 'must-meet' as const })) }],
  ])('hashes otherwise with %s', (_, changed) => {
    expect(instanceHash(buildInstance(changed).instance)).not.toBe(instanceHash(instance));
  });
});

describe('what a convention has beyond time, people and tables', () => {
  const built = (more: Partial<TimetableInput>) => buildInstance({ ...input, ...more });

  it('is left out of a plain instance', () => {
    expect(isPlain(built({ people: [person('b1', { away: [1] })] }).instance)).toBe(true);
  });

  it('closes slots to people and tables', () => {
    const closed = tables(4).map((table) => (table.index === 2 ? { ...table, closed: [0] } : table));
    const { instance } = built({ people: [person('b1', { away: [1] })], tables: closed });
    expect(instance.people[0]?.available).toBe('101');
    expect(instance.tables).toEqual([3, 4, 4]);
  });

  it('limits people, but never below the meetings that stand', () => {
    const people = [person('b2', { maximum: 0 }), person('b1', { minimum: 1, maximum: 2 })];
    expect(built({ people }).instance.people.slice(0, 2)).toMatchObject([{ minimum: 1, maximum: 2 }, { maximum: 1 }]);
  });

  it('asks for an interpreter where two people share no language, and only if there are any', () => {
    const people = [person('b1', { languages: ['en'] }), person('s1', { languages: ['zh', 'ja'] }), person('s2')];
    const one = { id: 'i', name: { en: 'I' }, languagePairs: [['en', 'zh'] as const], rest: null, away: [2] };
    expect(built({ people }).instance.requests[0]).not.toHaveProperty('interpretation');
    const { instance, interpreterIds } = built({ people, interpreters: [one] });
    expect(instance.requests.map(({ interpretation }) => interpretation)).toEqual([
      [
        ['en', 'zh'],
        ['en', 'ja'],
      ],
      undefined,
      undefined,
      undefined,
    ]);
    expect(instance.interpreters).toEqual([{ pairs: [['en', 'zh']], available: '110' }]);
    expect(interpreterIds).toEqual(['i']);
  });

  it('sends meetings of an organization with a booth there, apart from those that stand at a table', () => {
    const booth = { index: 4, hall: 'B', boothOf: 's1-org', closed: [] };
    const people = [person('s1'), person('b1'), person('b2')];
    const { instance, places } = built({ people, tables: [...tables(4), booth] });
    expect(instance).toMatchObject({ tables: [4, 4, 4], booths: [{}] });
    expect(instance.requests.map(({ place }) => place)).toEqual(['booth', undefined, undefined, 'table']);
    expect(places.boothTables).toEqual([[4]]);
  });

  it('counts walking between halls in slots, rounded up', () => {
    const two = tables(4).map((table) => (table.index > 1 ? { ...table, hall: 'B' } : table));
    const { instance } = built({ tables: two, walking: [{ from: 'B', to: 'A', minutes: 10 }] });
    expect(instance.halls).toEqual([{ tables: [2, 2, 2] }, { tables: [2, 2, 2] }]);
    expect(instance.walking).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('makes long meetings end within their session', () => {
    const slots = [...input.slots.slice(0, 2), { index: 2, day: '2026-09-20', startsAt: '2026-09-20T05:00:00Z' }];
    const toPlace = input.toPlace.map((row, n) => (n === 0 ? { ...row, slotCount: 2 } : row));
    expect(built({ slots }).instance.days).toEqual([3]);
    expect(built({ slots, toPlace }).instance).toMatchObject({ days: [2, 1], requests: [{ length: 2 }, {}, {}, {}] });
  });

  it('locks pinned pairings', () => {
    const toPlace = input.toPlace.map((row, n) =>
      n === 1 ? { ...row, pin: { slotIndex: 2, tableIndex: null } } : row,
    );
    expect(built({ toPlace }).instance.requests[1]).toMatchObject({ lockedSlot: 2 });
  });
});
