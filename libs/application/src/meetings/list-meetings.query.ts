import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import type { MeetingPlace } from './meeting.repository';

const meetingPlace: z.ZodType<MeetingPlace> = z.tuple([z.iso.datetime(), z.uuid()]);

/** By time. Exhibitors see the meetings of their own organization, staff those of one or of all. */
export const listMeetings: UseCase<'meetings.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const cursor = decodeCursor(query.cursor, meetingPlace);
    if (!cursor.ok) return cursor;
    const { limit, status } = query;
    let { organizationId } = query;
    if (!isStaff(principal, conventionId)) {
      const own = representedBy(principal, conventionId)?.organizationId;
      if (!own || (organizationId !== undefined && organizationId !== own))
        return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
      organizationId = own;
    }
    const found = await tx.meetings.list(conventionId, { organizationId, status }, cursor.value, limit + 1);
    return ok(toPage(found, limit, ({ startsAt, id }): MeetingPlace => [startsAt, id]));
  },
};
