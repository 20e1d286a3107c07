import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { mayActFor } from './own-organization';

export const getMatchPreferences: UseCase<'matchPreferences.get'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, organizationId }, tx }) {
    const visible = mayActFor(principal, conventionId, organizationId);
    if (!visible || !(await tx.profiles.find(conventionId, organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    return ok(await tx.matchChoices.preferencesOf(conventionId, organizationId));
  },
};
