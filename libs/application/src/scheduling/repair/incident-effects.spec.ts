import type { Incident } from '@handsel/contracts';
import type { TimetableInput } from '../timetable-input';
import { begunSlots, effectsOf, slotsOf } from './incident-effects';
import { seatMoves } from './seat-moves';
import { standingBoard } from './standing-board';

const time = (slot: number) => `2026-09-20T0${slot}:00:00.000Z`;
const pairing = (buyer: string, supplier: string) => ({
  id: `${buyer}-${supplier}`,
  buyerParticipantId: buyer,
  supplierParticipantId: supplier,
  buyerName: { en: buyer },
  supplierName: { en: supplier },
  score: 1,
  wish: 'would-like' as const,
});
const person = (id: string, languages: string[] = []) => ({
  id,
  organizationId: `${id}-org`,
  languages,
  minimum: null,
  maximum: null,
  away: [],
});
const table = (index: number, boothOf: string | null = null) => ({ index, hall: 'A', boothOf, closed: [] as number[] });

/** Four slots of an hour, two tables: b1 with s1 in the first, a long meeting of b2 and s2 in the second and third. */
const input: TimetableInput = {
  slots: [0, 1, 2, 3].map((index) => ({ index, day: '2026-09-20', startsAt: time(index) })),
  slotMinutes: 60,
  bufferMinutes: 0,
  walking: [],
  tables: [table(0), table(1)],
  people: [],
  interpreters: [],
  toPlace: [
    { ...pairing('b1', 's1'), present: { slotIndex: 0, tableIndex: 0 } },
    { ...pairing('b2', 's2'), slotCount: 2, present: { slotIndex: 1, tableIndex: 1 } },
    pairing('b1', 's2'),
  ],
  placed: [],
};
const tables = new Map([
  ['table 0', 0],
  ['table 1', 1],
]);
const effects = (incident: Incident, frozen = 0, some = input) =>
  effectsOf(incident, standingBoard(some), slotsOf(some), tables, frozen);

describe('the board of a repair', () => {
  const board = standingBoard(input);

  it('has everything where it stands, and leaves pinned and long meetings alone', () => {
    expect(board.plan.slots).toEqual([0, 1, null]);
    expect(board.plan.tables).toEqual([0, 1, null]);
    expect(board.fixed).toEqual([1]);
  });

  it('knows that people of a long meeting are busy until it ends', () => {
    const available = board.built.participantIds.map((id, p) => [id, board.plan.instance.people[p]!.available]);
    expect(Object.fromEntries(available)).toEqual({ b1: '1111', b2: '1101', s1: '1111', s2: '1101' });
  });

  it('numbers the tables of a slot without those that are closed', () => {
    const closed = standingBoard({ ...input, tables: [{ ...table(0), closed: [1] }, table(1)] });
    expect(closed.plan.instance.tables).toEqual([2, 1, 2, 2]);
    expect([closed.placeOf(1, 1), closed.placeOf(1, 0), closed.tableAt({ slot: 1, table: 0 })]).toEqual([
      0,
      undefined,
      1,
    ]);
  });
});

describe('what an incident means', () => {
  it('for who comes late: away up to the time, from the first slot that has not begun', () => {
    const incident: Incident = { kind: 'late-arrival', participantId: 'b1', until: time(2) };
    expect(effects(incident, 1)).toMatchObject({
      disturbances: [{ kind: 'away', person: 0, fromSlot: 1, untilSlot: 2 }],
      blocks: { kind: 'person', resourceIds: ['b1'], stretch: { startsAt: time(1), endsAt: time(2) } },
    });
  });

  it('for who does not come: away to the end, and a long meeting under way then is given up', () => {
    const incident: Incident = { kind: 'no-show', participantId: 's2', from: time(2) };
    expect(effects(incident).disturbances).toEqual([
      { kind: 'cancelled-meeting', request: 1 },
      { kind: 'away', person: 3, fromSlot: 2, untilSlot: 4 },
    ]);
  });

  it('for a table: closed in the slots that the time touches, and nowhere else', () => {
    const incident: Incident = {
      kind: 'closed-table',
      tableId: 'table 0',
      startsAt: time(0),
      endsAt: '2026-09-20T01:30:00Z',
    };
    const { disturbances, closes } = effects(incident);
    expect(disturbances).toEqual([
      { kind: 'closed-table', table: 0, slots: [0] },
      { kind: 'closed-table', table: 0, slots: [1] },
    ]);
    expect([closes(1, 0), closes(1, 1), closes(2, 0)]).toEqual([true, false, false]);
  });

  it('for an hour: every table of its slots', () => {
    const { disturbances, blocks } = effects({
      kind: 'cancelled-hour',
      startsAt: time(3),
      endsAt: '2026-09-20T04:00:00Z',
    });
    expect(disturbances).toEqual([{ kind: 'cancelled-slot', slot: 3 }]);
    expect(blocks?.resourceIds).toEqual(['table 0', 'table 1']);
  });

  it('is nothing where all of it has begun', () => {
    const incident: Incident = { kind: 'late-arrival', participantId: 'b1', until: time(1) };
    expect(effects(incident, 1)).toMatchObject({ disturbances: [], blocks: null });
  });

  it('counts slots that have begun, but none after the last', () => {
    const slots = slotsOf(input);
    const at = ['2026-09-19T00:00:00Z', time(1), '2026-09-20T03:30:00Z', '2026-09-20T04:00:00Z'];
    expect(at.map((now) => begunSlots(slots, new Date(now)))).toEqual([0, 2, 4, 0]);
  });
});

describe('seats of moved meetings', () => {
  const meeting = (id: string, slotIndex: number, tableIndex: number, interpreterId: string | null = null) => ({
    id,
    pairingId: id,
    status: 'scheduled' as const,
    slotIndex,
    tableIndex,
    slotCount: 1,
    interpreterId,
  });
  const move = (buyer: string, supplier: string, slotIndex: number, tableIndex: number) => {
    const { id } = pairing(buyer, supplier);
    return {
      meeting: meeting(id, 0, 0),
      pairing: pairing(buyer, supplier),
      to: { pairingId: id, slotIndex, tableIndex },
    };
  };
  const none = () => false;

  it('are at the booth of who has one, and another table where the planned one is a booth of others', () => {
    const some = {
      ...input,
      tables: [table(0), table(1, 's1-org')],
      people: [person('b1'), person('s1'), person('s2')],
    };
    const { seatedMoves } = seatMoves([move('b1', 's1', 1, 0), move('b1', 's2', 2, 1)], [], [], some, none);
    expect(seatedMoves.map(({ to }) => to.tableIndex)).toEqual([1, 0]);
  });

  it('come with an interpreter where one is needed and free; who finds none is handed back', () => {
    const some = {
      ...input,
      people: [person('b1', ['en']), person('b2', ['en']), person('s1', ['zh']), person('s2', ['zh'])],
      interpreters: [{ id: 'i', languagePairs: [['zh', 'en'] as const], rest: null, away: [] }],
    };
    const moves = [move('b1', 's1', 1, 0), move('b2', 's2', 1, 1)];
    const { seatedMoves, seatless } = seatMoves(moves, [], [], some, none);
    expect(seatedMoves.map(({ to }) => to.interpreterId)).toEqual(['i']);
    expect(seatless.map(({ id }) => id)).toEqual(['b2-s2']);
  });

  it('are never those of meetings that stay, nor what the incident closes', () => {
    const stays = meeting('x', 1, 0);
    const { seatedMoves } = seatMoves([move('b1', 's1', 1, 0)], [], [stays], input, none);
    expect(seatedMoves.map(({ to }) => to.tableIndex)).toEqual([1]);
    const closes = (slot: number) => slot === 1;
    expect(seatMoves([move('b1', 's1', 1, 0)], [], [], input, closes).seatless).toHaveLength(1);
  });
});
