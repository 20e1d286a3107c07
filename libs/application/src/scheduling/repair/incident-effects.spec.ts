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

  it('has everything where it stands, long meetings too, and leaves pinned meetings alone', () => {
    expect(board.plan.slots).toEqual([0, 1, null]);
    expect(board.plan.tables).toEqual([0, 1, null]);
    expect(board.plan.instance.requests[1]).toMatchObject({ length: 2 });
    expect(board.fixed).toEqual([]);
    const [first, ...rest] = input.toPlace;
    expect(
      standingBoard({ ...input, toPlace: [{ ...first!, pin: { slotIndex: 0, tableIndex: 0 } }, ...rest] }).fixed,
    ).toEqual([0]);
  });

  it('knows halls, booths and interpreters, and keeps the numbers of tables that are closed', () => {
    const some = {
      ...input,
      walking: [{ from: 'A', to: 'B', minutes: 60 }],
      tables: [{ ...table(0), hall: 'B', closed: [1] }, table(1), table(2, 's1-org')],
      people: [person('b1', ['en']), person('s1', ['zh']), person('s2', ['zh'])],
      interpreters: [{ id: 'i', name: { en: 'I' }, languagePairs: [['zh', 'en'] as const], rest: null, away: [] }],
      toPlace: [
        { ...pairing('b1', 's1'), present: { slotIndex: 0, tableIndex: 2, interpreterId: 'i' } },
        { ...pairing('b1', 's2'), present: { slotIndex: 2, tableIndex: 0 } },
      ],
    };
    const { plan, tablesAt } = standingBoard(some);
    expect(plan).toMatchObject({
      slots: [0, 2],
      tables: [null, 1],
      resources: { halls: [0, 1], booths: [0, null], interpreters: [0, null] },
      closedTables: [{ slot: 1, table: 1 }],
      instance: { tables: [2, 2, 2, 2] },
    });
    expect([tablesAt({ slot: 0, table: 1 }), tablesAt({ slot: 0, table: null, booth: 0 })]).toEqual([[0], [2]]);
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

  it('for who does not come: away to the end', () => {
    const incident: Incident = { kind: 'no-show', participantId: 's2', from: time(2) };
    expect(effects(incident).disturbances).toEqual([{ kind: 'away', person: 3, fromSlot: 2, untilSlot: 4 }]);
  });

  it('for an interpreter: away for as long as was said, and nobody who is not one of them', () => {
    const some = { ...input, interpreters: [{ id: 'i', name: { en: 'I' }, languagePairs: [], rest: null, away: [] }] };
    const incident: Incident = { kind: 'interpreter-away', interpreterId: 'i', from: time(0), until: time(3) };
    expect(effects(incident, 1, some)).toMatchObject({
      disturbances: [{ kind: 'interpreter-away', interpreter: 0, fromSlot: 1, untilSlot: 3 }],
      blocks: { kind: 'interpreter', resourceIds: ['i'], stretch: { startsAt: time(1), endsAt: time(3) } },
    });
    expect(effects({ ...incident, interpreterId: 'j' }, 1, some).disturbances).toEqual([]);
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
  const meeting = (id: string, slotIndex: number, tableIndex: number, slotCount = 1) => ({
    id,
    pairingId: id,
    status: 'scheduled' as const,
    slotIndex,
    tableIndex,
    slotCount,
    interpreterId: null,
  });
  const none = () => false;
  const booths = { ...input, tables: [table(0), table(1, 's1-org'), table(2, 's1-org')], people: [person('s1')] };
  const seat = (
    moves: Parameters<typeof seatMoves>[0],
    standing: ReturnType<typeof meeting>[] = [],
    closes: (slot: number, tableIndex: number) => boolean = none,
    some: TimetableInput = booths,
  ) => seatMoves(moves, [], standing, some, standingBoard(some), closes);

  it('are a free table of the booth, the own one first', () => {
    const move = { meeting: meeting('b1-s1', 0, 2), to: { slot: 1, table: null, booth: 0 } };
    expect(seat([move]).seatedMoves).toMatchObject([{ to: { slotIndex: 1, tableIndex: 2 } }]);
    expect(seat([move], [meeting('x', 1, 2)]).seatedMoves).toMatchObject([{ to: { tableIndex: 1 } }]);
    expect(seat([move], [meeting('x', 0, 2, 2)], (_, index) => index === 1).seatless).toEqual([move.meeting]);
  });

  it('are the planned table of the pool, for the whole length and with the planned interpreter', () => {
    const some = { ...input, interpreters: [{ id: 'i', name: { en: 'I' }, languagePairs: [], rest: null, away: [] }] };
    const move = { meeting: meeting('b2-s2', 1, 1, 2), to: { slot: 2, table: 0, interpreter: 0 } };
    const { seatedMoves, freed } = seat([move], [], none, some);
    expect(seatedMoves.map(({ to }) => to)).toEqual([
      { pairingId: 'b2-s2', slotIndex: 2, slotCount: 2, tableIndex: 0, interpreterId: 'i' },
    ]);
    expect(freed).toEqual([
      { slotIndex: 1, tableIndex: 1 },
      { slotIndex: 2, tableIndex: 1 },
    ]);
  });

  it('leave nothing free that the incident closes', () => {
    const move = { meeting: meeting('b1-s1', 0, 0), to: { slot: 1, table: 0 } };
    expect(seat([move], [], (slot) => slot === 0, input).freed).toEqual([]);
  });
});
