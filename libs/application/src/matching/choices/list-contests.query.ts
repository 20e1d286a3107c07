import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../paging/cursor';
import { isStaff, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { ownOrganization } from './own-organization';

export const listContests: UseCase<'matchContests.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const before = decodeCursor(query.cursor, z.uuid());
    if (!before.ok) return before;
    const own = ownOrganization(principal, conventionId);
    const staff = isStaff(principal, conventionId);
    if (!staff && !own.ok) return own;
    const found = await tx.matchChoices.listContests(conventionId, {
      ...(!staff && own.ok && { givenBy: own.value }),
      status: query.status,
      beforeId: before.value,
      limit: query.limit + 1,
    });
    return ok(toPage(found, query.limit, ({ id }) => id));
  },
};
