import type { Announcement } from '@handsel/contracts';
import { fail, minutesAfter, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import { unknownScreen } from '../screens/unknown-screen';
import type { UseCase } from '../use-case';

/** Lays a message over what screens show. It expires by itself, also on a screen that has lost the network. */
export const showAnnouncement: UseCase<'announcements.show'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { minutes, ...said }, tx, principal, environment }) {
    const refused = said.screenIds && (await unknownScreen(tx, conventionId, said.screenIds));
    if (refused) return fail(refused);
    const now = environment.clock.now();
    const announcement: Announcement = {
      id: newId(),
      ...said,
      shownAt: now.toISOString(),
      expiresAt: minutesAfter(now, minutes).toISOString(),
    };
    await tx.announcements.insert(conventionId, principal.id, announcement);
    const payload = { announcement };
    await tx.events.append({ conventionId, type: 'announcement.shown', audience: ['screens', 'staff'], payload });
    return ok(announcement);
  },
};
