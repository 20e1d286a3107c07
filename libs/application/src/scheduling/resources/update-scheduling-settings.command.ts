import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Changes what the next runs keep to. Meetings that stand stay as long as they are. */
export const updateSchedulingSettings: UseCase<'schedulingSettings.update'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const { slotMinutes } = await tx.availability.settings(conventionId);
    if (body.meetingMinutes % slotMinutes !== 0) return fail(failure('LENGTH_REFUSED', { minutes: slotMinutes }));
    if (!(await tx.availability.saveSettings(conventionId, body))) return fail(failure('VERSION_STALE'));
    await announceChange(tx, conventionId, 'settings', null);
    const { slotMinutes: _, ...settings } = await tx.availability.settings(conventionId);
    return ok(settings);
  },
};
