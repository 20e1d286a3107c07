import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { everyoneInvolved } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const getConvention: UseCase<'conventions.get'> = {
  policy: everyoneInvolved,
  async execute({ params, tx }) {
    const convention = await tx.conventions.find(params.conventionId);
    return convention ? ok(convention) : fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
  },
};
