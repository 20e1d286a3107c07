import { failure, type Incident } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { meetingLifeCycle } from '../../meetings/meeting-life-cycle';
import { tellOfMeetings } from '../../meetings/tell-of-meetings';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { makeOffer } from '../offers/make-offer';
import { announceChange } from '../resources/announce-change';
import { timetableNow } from '../standing/timetable-now';
import { planRepair } from './plan-repair';
import { offersAfter } from './propose-for-repair';

/** What both sides of a meeting read that found no other place. */
const reasons: Record<Incident['kind'], string> = {
  'late-arrival': 'Somebody arrives later / 有人迟到',
  'no-show': 'Somebody does not come / 有人缺席',
  'closed-table': 'The table is closed / 洽谈桌停用',
  'interpreter-away': 'The interpreter is away / 口译员缺席',
  'cancelled-hour': 'The hour is cancelled / 该时段取消',
};

const changedKinds = { person: 'availability', table: 'table-closures', interpreter: 'interpreters' } as const;

/** Mends the timetable as it was previewed, in one go, and tells those concerned. */
export const applyRepair: UseCase<'repairs.apply'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, body: { incident, hash }, tx, environment }) {
    const now = environment.clock.now();
    await tx.meetings.lockTimetable(conventionId);
    const standing = await timetableNow(tx, conventionId, environment);
    const planned = planRepair(standing, incident, now);
    if (!planned.ok) return planned;
    if (planned.value.hash !== hash) return fail(failure('PREVIEW_STALE'));
    const { moved, lost, blocks } = planned.value;
    const { names } = standing;
    const offers = await offersAfter(tx, conventionId, planned.value, names, now);

    const before = new Map(
      (
        await tx.meetings.findMany(
          conventionId,
          moved.map(({ meeting }) => meeting.id),
        )
      ).map((meeting) => [meeting.id, meeting]),
    );
    const cancelled = await tx.meetings.cancel(
      conventionId,
      lost.map(({ id }) => id),
      meetingLifeCycle.cancel.from,
      reasons[incident.kind],
    );
    await tx.meetings.reseat(
      conventionId,
      moved.map(({ meeting: { id }, to }) => ({ ...to, id })),
    );
    if (blocks) {
      const { kind, resourceIds } = blocks;
      const rows = blocks.rows.map((block) => ({ ...block, id: newId(), reason: reasons[incident.kind] }));
      await tx.availability.block(conventionId, kind, rows);
      await tx.availability.book(conventionId, kind, resourceIds);
      await announceChange(tx, conventionId, changedKinds[kind], resourceIds[0] ?? null);
    }
    await tellOfMeetings(tx, conventionId, { cancelled, moved: before });
    for (const { pairingId, slotIndex, tableIndex } of offers)
      await makeOffer(tx, conventionId, { pairingId, slotIndex, tableId: names.tables.get(tableIndex)!.id }, now);
    const payload = { incident, moved: moved.length, lost: lost.length };
    await tx.events.append({ conventionId, type: 'timetable.repaired', audience: ['staff'], payload });
    return ok({ moved: moved.length, lost: lost.length, offers: offers.length });
  },
  conflicts: {
    // Nobody else was at the timetable: what was kept of it is not what stands.
    bookings_never_overlap({ params: { conventionId }, environment }) {
      environment.timetables?.forget(conventionId);
      return failure('PREVIEW_STALE');
    },
  },
};
