import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Latest first. Exhibitors see what their own organization sent and received, staff all of it. */
export const listRequests: UseCase<'requests.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx, environment }) {
    const cursor = decodeCursor(query.cursor, z.uuid());
    if (!cursor.ok) return cursor;
    const own = representedBy(principal, conventionId);
    if (!own && !isStaff(principal, conventionId)) return fail(failure('ACCESS_DENIED'));
    const { box, status, limit } = query;
    const organizationId = own?.organizationId ?? null;
    const filter = { organizationId, box, status, beforeId: cursor.value, limit: limit + 1 };
    const found = await tx.requests.list(conventionId, filter, environment.clock.now());
    return ok(toPage(found, limit, ({ id }) => id));
  },
};
