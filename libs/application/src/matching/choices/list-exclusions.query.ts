import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../paging/cursor';
import { representedBy, staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { choicesSeenBy } from './own-organization';
import { presentExclusion } from './present-exclusion';

export const listExclusions: UseCase<'exclusions.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const before = decodeCursor(query.cursor, z.uuid());
    if (!before.ok) return before;
    const seen = choicesSeenBy(principal, conventionId);
    if (!seen.ok) return seen;
    const found = await tx.matchChoices.listExclusions(conventionId, {
      ...seen.value,
      beforeId: before.value,
      limit: query.limit + 1,
    });
    const side = representedBy(principal, conventionId)?.organizationId;
    const exclusions = found.map((exclusion) => presentExclusion(exclusion, side));
    return ok(toPage(exclusions, query.limit, ({ id }) => id));
  },
};
