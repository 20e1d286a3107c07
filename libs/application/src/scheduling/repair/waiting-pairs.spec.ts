import { repairPlanner } from '@handsel/scheduling';
import type { TimetableInput } from '../timetable-input';
import { standingBoard } from './standing-board';
import { waitingPairs } from './waiting-pairs';

const pairing = (buyer: string, supplier: string) => ({
  id: `${buyer}-${supplier}`,
  buyerParticipantId: buyer,
  supplierParticipantId: supplier,
  buyerName: { en: buyer },
  supplierName: { en: supplier },
  score: 1,
  wish: 'would-like' as const,
});
const person = (id: string, languages: string[]) => ({
  id,
  organizationId: `${id}-org`,
  languages,
  minimum: null,
  maximum: null,
  away: [],
});

/** Two slots, two tables, one interpreter, who sits with b1 and s1 in the first slot. */
const input: TimetableInput = {
  slots: [0, 1].map((index) => ({ index: index + 5, day: '2026-09-20', startsAt: `2026-09-20T0${index}:00:00Z` })),
  slotMinutes: 60,
  bufferMinutes: 0,
  walking: [],
  tables: [0, 1].map((index) => ({ index, hall: 'A', boothOf: null, closed: [] })),
  people: [person('b1', ['en']), person('b2', ['en']), person('s1', ['zh']), person('s2', ['zh'])],
  interpreters: [{ id: 'i', name: { en: 'I' }, languagePairs: [['zh', 'en']], rest: null, away: [] }],
  toPlace: [
    { ...pairing('b1', 's1'), present: { slotIndex: 5, tableIndex: 0, interpreterId: 'i' } },
    { ...pairing('b2', 's2'), slotCount: 2 },
    { ...pairing('b2', 's1'), wish: 'must-meet' },
  ],
  placed: [],
};
const board = standingBoard(input);
const freeBut = (taken: readonly string[]) => (slot: number, table: number) => !taken.includes(`${slot} ${table}`);
/** Who waits where one slot alone is freed. */
const waitingIn = (
  slotIndex: number,
  taken: readonly string[] = [],
  planner = repairPlanner(board.plan),
  [standing, known] = [board, input],
) =>
  waitingPairs(planner, standing, known, { freed: [{ slotIndex }], frozenBefore: 0, isFree: freeBut(taken) }).get(
    slotIndex,
  )!;

describe('who waits for a place', () => {
  it('is only a pair with an interpreter, who must meet first, at a table that is free', () => {
    const planner = repairPlanner(board.plan);
    expect(waitingIn(5, ['5 0'], planner)).toEqual([]);
    expect(waitingIn(6, [], planner)).toMatchObject([
      { pairingId: 'b2-s1', slotIndex: 6, slotCount: 1, tables: [0, 1] },
    ]);
    expect(waitingIn(6, ['6 0'], planner)).toMatchObject([{ tables: [1] }]);
    expect(waitingIn(6, ['6 0', '6 1'], planner)).toEqual([]);
  });

  it('is a pair of several slots too, from the slot in which its meeting begins', () => {
    const planner = repairPlanner(board.plan);
    planner.commit([{ kind: 'cancelled-meeting', request: 0 }]);
    const waiting = waitingIn(6, [], planner);
    expect(waiting.map(({ pairingId, slotIndex, slotCount }) => [pairingId, slotIndex, slotCount])).toEqual([
      ['b2-s1', 6, 1],
      ['b1-s1', 6, 1],
      ['b2-s2', 5, 2],
    ]);
  });

  it('is told of each freed slot once', () => {
    const freed = [6, 5, 6].map((slotIndex) => ({ slotIndex }));
    const asked = { freed, frozenBefore: 0, isFree: freeBut(['5 0']) };
    const waiting = waitingPairs(repairPlanner(board.plan), board, input, asked);
    expect([...waiting]).toEqual([
      [6, waitingIn(6, ['5 0'])],
      [5, []],
    ]);
  });

  it('who has waited longer comes first, everything else being equal', () => {
    const toPlace = ['2026-09-02', '2026-09-01'].map((day, n) => ({
      ...pairing(`b${n + 1}`, `s${n + 1}`),
      approvedAt: `${day}T00:00:00.000Z`,
    }));
    const some = { ...input, interpreters: [], toPlace };
    const waits = standingBoard(some);
    const waiting = waitingIn(5, [], repairPlanner(waits.plan), [waits, some]);
    expect(waiting.map(({ pairingId }) => pairingId)).toEqual(['b2-s2', 'b1-s1']);
  });
});
