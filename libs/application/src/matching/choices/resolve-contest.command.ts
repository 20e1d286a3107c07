import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { refusedIn } from '../../life-cycles/life-cycle';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { contestLifeCycle } from './contest-life-cycle';
import { keepApart } from './keep-apart';

/** Decides about an objection. Upheld, the two are not matched any more; who objected hears the answer. */
export const resolveContest: UseCase<'matchContests.resolve'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, contestId }, body, tx, environment }) {
    const at = environment.clock.now();
    const decision = { status: body.decision, answer: body.answer || null, at };
    const resolved = await tx.matchChoices.resolveContest(conventionId, contestId, decision);
    const contest = await tx.matchChoices.findContest(conventionId, contestId);
    if (!contest) return fail(failure('THING_NOT_FOUND', { thing: 'objection' }));
    if (!resolved) return fail(refusedIn(contest.status, contestLifeCycle[body.decision]));
    if (body.decision === 'upheld') {
      const organizationIds = [contest.buyer.organizationId, contest.supplier.organizationId];
      const { reason } = contest;
      await keepApart(tx, { conventionId, kind: 'contested', organizationIds, givenBy: null, reason, at });
    }
    await tx.events.append({
      conventionId,
      type: 'match-contest.resolved',
      audience: ['staff', `organization:${contest.byOrganizationId}`],
      payload: { contest },
    });
    return ok(contest);
  },
};
