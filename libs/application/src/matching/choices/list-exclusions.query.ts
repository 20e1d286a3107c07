import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../paging/cursor';
import { isStaff, representedBy, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { ownOrganization } from './own-organization';
import { presentExclusion } from './present-exclusion';

export const listExclusions: UseCase<'exclusions.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const before = decodeCursor(query.cursor, z.uuid());
    if (!before.ok) return before;
    const own = ownOrganization(principal, conventionId);
    const staff = isStaff(principal, conventionId);
    if (!staff && !own.ok) return own;
    const found = await tx.matchChoices.listExclusions(conventionId, {
      ...(!staff && own.ok && { givenBy: own.value }),
      beforeId: before.value,
      limit: query.limit + 1,
    });
    const side = representedBy(principal, conventionId)?.organizationId;
    const exclusions = found.map((exclusion) => presentExclusion(exclusion, side));
    return ok(toPage(exclusions, query.limit, ({ id }) => id));
  },
};
