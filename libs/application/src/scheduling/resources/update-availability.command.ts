import { failure } from '@handsel/contracts';
import { fail, newId } from '@handsel/kernel';
import { isStaff, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';
import { availabilityOf } from './own-availability';
import { timeTaken } from './time-taken';

/** Says when somebody is away. A time with a meeting cannot be blocked: the meeting has to go first. */
export const updateAvailability: UseCase<'availability.update'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params, body, tx }) {
    const { conventionId, participantId } = params;
    await tx.meetings.lockTimetable(conventionId);
    const found = await availabilityOf(tx, principal, params);
    if (!found.ok) return found;
    const { minimum = found.value.minimum, maximum = found.value.maximum } = body;
    const limited = minimum !== found.value.minimum || maximum !== found.value.maximum;
    if (limited && !isStaff(principal, conventionId)) return fail(failure('ACCESS_DENIED'));
    if (minimum !== null && maximum !== null && minimum > maximum)
      return fail({ code: 'INPUT_INVALID', fields: [{ path: 'minimum', message: 'must not be above the maximum' }] });
    if (!(await tx.availability.saveLimits(conventionId, participantId, body.version, { minimum, maximum })))
      return fail(failure('VERSION_STALE'));
    await tx.availability.unblock(conventionId, 'person', [participantId]);
    const blocks = body.blocked.map((stretch) => ({ ...stretch, id: newId(), resourceId: participantId }));
    await tx.availability.block(conventionId, 'person', blocks);
    await tx.availability.book(conventionId, 'person', [participantId]);
    const { organizationId } = found.value.organization;
    await announceChange(tx, conventionId, 'availability', participantId, [`organization:${organizationId}`]);
    return availabilityOf(tx, principal, params);
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) =>
      timeTaken(tx, params.conventionId, [params.participantId], body.blocked),
  },
};
