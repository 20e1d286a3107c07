import { seededRandom } from '@handsel/kernel';
import * as fc from 'fast-check';
import { draftTimetable, pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Every meeting that stands holds two people and its table at its own time; what is cancelled holds nothing. */
async function expectSoundBookings(stage: TimetableConvention): Promise<void> {
  const wrong = await stage.query(
    `SELECT m.id, m.status, count(k.*) FROM meetings m
     JOIN pairings p ON p.id = m.pairing_id JOIN slots s ON s.id = m.slot_id
     LEFT JOIN bookings k ON k.meeting_id = m.id AND k.during = s.during
       AND k.resource_id IN (m.table_id, p.buyer_participant_id, p.supplier_participant_id)
     GROUP BY m.id HAVING count(k.*) <> CASE m.status WHEN 'cancelled' THEN 0 ELSE 3 END`,
  );
  expect(wrong).toEqual([]);
  const [totals] = await stage.query(
    `SELECT (SELECT count(*) FROM bookings) AS bookings,
            (SELECT 3 * count(*) FROM meetings WHERE status <> 'cancelled') AS expected`,
  );
  expect(totals).toMatchObject({ bookings: (totals as { expected: string }).expected });
  expect(await stage.unitOfWork.run((tx) => tx.meetings.countDoubleBookings(stage.conventionId))).toBe(0);
}

describe('double bookings', () => {
  let stage: TimetableConvention;
  afterEach(() => stage.close());

  it('do not come of 32 moves to one place at once: one wins, each other hears that it is taken', async () => {
    stage = await startTimetableConvention({ buyers: 32, suppliers: 32, tables: 16 }, database);
    for (const [n, buyer] of stage.buyers.entries()) {
      const body = { buyerOrganizationId: buyer.id, supplierOrganizationId: stage.suppliers[n]!.id };
      await stage.value('pairings.create', stage.matchmaker, { body });
    }
    const { meetings } = await publishTimetable(stage);
    expect(meetings).toHaveLength(32);
    const used = new Set(meetings.map(({ slotId, table }) => `${slotId} ${table.id}`));
    const [slotId, tableId] = stage.convention.slots
      .flatMap((slot) => stage.convention.tables.map((table) => [slot.id, table.id] as const))
      .find(([slot, table]) => !used.has(`${slot} ${table}`))!;
    const results = await Promise.all(
      meetings.map(({ id, version }) =>
        stage.call('meetings.move', stage.organizer, {
          params: { meetingId: id },
          body: { version, slotId, tableId },
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.failure.code]));
    expect(codes).toEqual(Array.from({ length: 31 }, () => 'SLOT_TAKEN'));
    await expectSoundBookings(stage);
  });

  it('are counted without trusting the constraint', async () => {
    // In a database of its own, which loses the constraint.
    stage = await startTimetableConvention({ buyers: 2, suppliers: 2 });
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    await stage.query('ALTER TABLE bookings DROP CONSTRAINT bookings_never_overlap');
    const [first] = meetings;
    const other = meetings.find(
      ({ slotId, buyer }) => slotId !== first!.slotId && buyer.organizationId === first!.buyer.organizationId,
    );
    await stage.query(
      'UPDATE bookings k SET during = s.during FROM slots s WHERE s.id = $1 AND k.meeting_id = $2 AND k.resource_id = ANY($3)',
      [first!.slotId, other!.id, first!.participantIds],
    );
    const count = () => stage.unitOfWork.run((tx) => tx.meetings.countDoubleBookings(stage.conventionId));
    expect(await count()).toBe(1);
  });

  it('do not come of any sequence of changes, at the same time or one after the other', async () => {
    stage = await startTimetableConvention({ buyers: 4, suppliers: 4, tables: 3 }, database);
    await pairEveryone(stage);
    const { slots, tables } = stage.convention;
    const action = fc.constantFrom('move', 'move', 'move', 'cancel', 'outcome', 'publish', 'rollBack', 'reopen');
    const batches = fc.array(fc.array(fc.tuple(action, fc.nat()), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    });
    let applied = 0;
    const apply = async (what: string, seed: number) => {
      const random = seededRandom(seed);
      const list = async () =>
        (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
      const meeting = ['move', 'cancel', 'outcome'].includes(what) ? (await list())[random.integer(12)] : undefined;
      const params = { meetingId: meeting?.id ?? '' };
      const version = meeting?.version;
      switch (what) {
        case 'move': {
          const table = random.integer(2) === 0 ? {} : { tableId: random.pick(tables).id };
          const body = { version, slotId: random.pick(slots).id, ...table };
          return meeting && stage.call('meetings.move', stage.organizer, { params, body });
        }
        case 'cancel':
          return meeting && stage.call('meetings.cancel', stage.organizer, { params, body: { version } });
        case 'outcome': {
          const outcomes = [{ meetingId: params.meetingId, outcome: random.pick(['held', 'missed']) }];
          return meeting && stage.call('meetings.recordOutcomes', stage.organizer, { body: { outcomes } });
        }
        case 'reopen': {
          const { items } = await stage.value('pairings.list', stage.organizer, { query: { limit: 500 } });
          const pairingIds = [random.pick(items).id];
          const decision = random.pick(['reopen', 'approve']);
          return stage.call('pairings.decide', stage.organizer, { body: { decision, pairingIds } });
        }
        default: {
          const { items } = await stage.value('scheduleRuns.list', stage.organizer);
          const run = items.find(({ status }) => status === (what === 'publish' ? 'draft' : 'published'));
          const action = what === 'publish' ? 'scheduleRuns.publish' : 'scheduleRuns.rollBack';
          return run && stage.call(action, stage.organizer, { params: { runId: run.id } });
        }
      }
    };
    await fc.assert(
      fc.asyncProperty(batches, async (rounds) => {
        await draftTimetable(stage);
        for (const round of rounds) {
          const results = await Promise.all(round.map(([what, seed]) => apply(what, seed)));
          applied += results.filter((result) => result?.ok).length;
          await expectSoundBookings(stage);
        }
      }),
      { numRuns: 30 },
    );
    expect(applied).toBeGreaterThan(50);
  });
});
