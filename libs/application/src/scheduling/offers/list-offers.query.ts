import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const listOffers: UseCase<'offers.list'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query: { status }, tx, environment }) {
    // Whoever looks at offers is about to mend the day.
    environment.timetables?.expect(conventionId);
    return ok({ items: await tx.offers.list(conventionId, status, environment.clock.now()) });
  },
};
