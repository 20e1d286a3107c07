import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { atConvention } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** What the screen that asks is to show now, and until when that holds. */
export const getScreenOrders: UseCase<'screens.orders'> = {
  policy: atConvention('screen'),
  async execute({ params: { conventionId }, principal, tx, environment }) {
    // First where the log stands: what changes while the rest is read comes again as an event.
    const convention = await tx.conventions.find(conventionId);
    const now = environment.clock.now();
    const [screen] = await tx.screens.list(conventionId, principal.screen ? [principal.screen.id] : []);
    if (!screen || !convention) return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    const takeover = screen.takeover && Date.parse(screen.takeover.until) > now.getTime() ? screen.takeover : null;
    const announcements = await tx.announcements.active(conventionId, now, screen.id);
    const ends = [takeover?.until, ...announcements.map(({ expiresAt }) => expiresAt)].filter(
      (end) => end !== undefined,
    );
    return ok({
      screenId: screen.id,
      show: takeover?.show ?? screen.show,
      until: ends.toSorted()[0] ?? null,
      announcements,
      now: now.toISOString(),
      position: convention.position,
      epoch: convention.epoch,
    });
  },
};
