import { ok } from '@handsel/kernel';
import { DateTime } from 'luxon';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

/** What became of the signed deals by the end of a day, today where none is given. */
export const getFollowUp: UseCase<'deals.followUp'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query, tx, environment }) {
    const zone = await tx.meetings.timeZoneOf(conventionId);
    const today = DateTime.fromJSDate(environment.clock.now(), { zone }).toFormat('yyyy-MM-dd');
    return ok(await tx.deals.followUp(conventionId, query.asOf ?? today));
  },
};
