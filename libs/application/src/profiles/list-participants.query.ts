import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** The people of a convention; exhibitors see their own organization's. */
export const listParticipants: UseCase<'participants.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query: { cursor, limit, organizationId }, tx }) {
    const seesAll = isStaff(principal, conventionId);
    const own = representedBy(principal, conventionId)?.organizationId;
    const shown = organizationId ?? (seesAll ? undefined : own);
    if (!seesAll && (shown === undefined || shown !== own))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const after = decodeCursor(cursor, z.uuid());
    if (!after.ok) return after;
    const found = await tx.participants.list(conventionId, {
      organizationId: shown,
      afterId: after.value,
      limit: limit + 1,
    });
    return ok(toPage(found, limit, (participant) => participant.id));
  },
};
