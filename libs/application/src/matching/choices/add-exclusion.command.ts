import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { isStaff, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { keepApart } from './keep-apart';
import { ownOrganization } from './own-organization';
import { presentExclusion } from './present-exclusion';

/** Exhibitors block others for their own organization; staff declare who competes with whom. */
export const addExclusion: UseCase<'exclusions.add'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const own = ownOrganization(principal, conventionId);
    if (body.kind === 'blocked' && !own.ok) return own;
    if (body.kind === 'competitors' && !isStaff(principal, conventionId)) return fail(failure('ACCESS_DENIED'));
    const givenBy = body.kind === 'blocked' && own.ok ? own.value : null;
    const named = body.kind === 'blocked' ? [body.organizationId] : body.organizationIds;
    const organizationIds = givenBy === null ? [...new Set(named)] : [givenBy, ...named];
    if (new Set(organizationIds).size < Math.max(2, organizationIds.length)) return fail(failure('REQUEST_TO_SELF'));
    const known = await tx.profiles.versions(conventionId);
    if (organizationIds.some((id) => !known.has(id)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));

    const at = environment.clock.now();
    const { kind, reason } = body;
    const id = await keepApart(tx, { conventionId, kind, organizationIds, givenBy, reason, at });
    const added = await tx.matchChoices.findExclusion(conventionId, id);
    if (!added) return fail(failure('THING_NOT_FOUND', { thing: 'exclusion' }));
    return ok(presentExclusion(added, givenBy ?? undefined));
  },
  conflicts: { match_exclusions_blocked: () => failure('EXCLUSION_EXISTS') },
};
