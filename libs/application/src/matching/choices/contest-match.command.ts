import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { exhibitorsOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { ownOrganization } from './own-organization';

/** Objects to a match of the own list. The other side does not hear of it. */
export const contestMatch: UseCase<'matches.contest'> = {
  policy: exhibitorsOnly,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const own = ownOrganization(principal, conventionId);
    if (!own.ok) return own;
    const { buyerId, supplierId, reason } = body;
    const involved = own.value === buyerId || own.value === supplierId;
    if (!involved || !(await tx.matches.findListed(conventionId, { buyerId, supplierId }, own.value)))
      return fail(failure('THING_NOT_FOUND', { thing: 'match' }));
    const id = newId();
    const at = environment.clock.now();
    await tx.matchChoices.addContest({
      id,
      conventionId,
      buyerId,
      supplierId,
      byOrganizationId: own.value,
      reason,
      at,
    });
    const contest = await tx.matchChoices.findContest(conventionId, id);
    if (!contest) return fail(failure('THING_NOT_FOUND', { thing: 'objection' }));
    await tx.events.append({
      conventionId,
      type: 'match-contest.opened',
      audience: ['staff', `organization:${own.value}`],
      payload: { contest },
    });
    return ok(contest);
  },
  conflicts: { match_contests_open: () => failure('CONTEST_EXISTS') },
};
