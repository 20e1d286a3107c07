import { type Announcement, failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

const MINUTE_MILLISECONDS = 60_000;

/** Lays a message over what screens show. It expires by itself, also on a screen that has lost the network. */
export const showAnnouncement: UseCase<'announcements.show'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { minutes, ...said }, tx, principal, environment }) {
    if (said.screenIds && !(await tx.screens.areAll(conventionId, said.screenIds)))
      return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    const now = environment.clock.now();
    const announcement: Announcement = {
      id: newId(),
      ...said,
      shownAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + minutes * MINUTE_MILLISECONDS).toISOString(),
    };
    await tx.announcements.insert(conventionId, principal.id, announcement);
    const payload = { announcement };
    await tx.events.append({ conventionId, type: 'announcement.shown', audience: ['screens', 'staff'], payload });
    return ok(announcement);
  },
};
