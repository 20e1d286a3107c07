import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listMatchRuns: UseCase<'matchRuns.list'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query, tx }) {
    return ok({ items: await tx.matches.listRuns(conventionId, query.limit) });
  },
};
