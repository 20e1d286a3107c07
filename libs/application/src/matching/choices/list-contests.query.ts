import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../paging/cursor';
import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { choicesSeenBy } from './own-organization';

export const listContests: UseCase<'matchContests.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const before = decodeCursor(query.cursor, z.uuid());
    if (!before.ok) return before;
    const seen = choicesSeenBy(principal, conventionId);
    if (!seen.ok) return seen;
    const found = await tx.matchChoices.listContests(conventionId, {
      ...seen.value,
      status: query.status,
      beforeId: before.value,
      limit: query.limit + 1,
    });
    return ok(toPage(found, query.limit, ({ id }) => id));
  },
};
