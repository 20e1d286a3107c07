import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const withdrawAnnouncement: UseCase<'announcements.withdraw'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, announcementId }, tx, environment }) {
    if (!(await tx.announcements.withdraw(conventionId, announcementId, environment.clock.now())))
      return fail(failure('THING_NOT_FOUND', { thing: 'announcement' }));
    const payload = { announcementId };
    await tx.events.append({ conventionId, type: 'announcement.withdrawn', audience: ['screens', 'staff'], payload });
    return ok(undefined);
  },
};
