import { ok } from '@handsel/kernel';
import { anySession } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listConventions: UseCase<'conventions.list'> = {
  policy: anySession,
  async execute({ principal, tx }) {
    const own = principal.screen
      ? [principal.screen.conventionId]
      : principal.grants.map((grant) => grant.conventionId);
    return ok({ items: await tx.conventions.list(principal.administrator ? 'all' : [...new Set(own)]) });
  },
};
