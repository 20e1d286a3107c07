import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../life-cycles/life-cycle';
import { announceTables } from '../hall/announce-tables';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { meetingLifeCycle } from './meeting-life-cycle';

const outcomes = ['held', 'missed'] as const;

/**
 * Records many outcomes, all of them or none. What is recorded so already is left alone and not counted, so that the
 * same list can be sent again.
 */
export const recordOutcomes: UseCase<'meetings.recordOutcomes'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, body, tx }) {
    const ids = body.outcomes.map(({ meetingId }) => meetingId);
    if (new Set(ids).size < ids.length)
      return fail({ code: 'INPUT_INVALID', fields: [{ path: 'outcomes', message: 'must name each meeting once' }] });
    const locked = new Map((await tx.meetings.lock(conventionId, ids)).map((meeting) => [meeting.id, meeting]));
    for (const { meetingId, outcome } of body.outcomes) {
      const meeting = locked.get(meetingId);
      if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
      const transition = meetingLifeCycle[outcome];
      if (meeting.status !== outcome && !isAllowed(transition, meeting.status))
        return fail(refusedIn(meeting.status, transition));
    }
    let recorded = 0;
    const tables: { id: string }[] = [];
    for (const outcome of outcomes) {
      const those = body.outcomes.filter((row) => row.outcome === outcome).map(({ meetingId }) => meetingId);
      const changed = await tx.meetings.recordOutcome(conventionId, those, meetingLifeCycle[outcome].from, outcome);
      for (const meeting of await tx.meetings.findMany(conventionId, changed)) {
        tables.push(meeting.table);
        await tx.events.append({
          conventionId,
          type: `meeting.${outcome}`,
          audience: bothSidesAndStaff(meeting),
          payload: { meeting },
        });
      }
      recorded += changed.length;
    }
    await announceTables(tx, conventionId, tables);
    return ok({ recorded });
  },
};
