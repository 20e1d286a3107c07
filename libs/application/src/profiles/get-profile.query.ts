import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const getProfile: UseCase<'profiles.get'> = {
  policy: staffAndExhibitors,
  async execute({ params, tx }) {
    const profile = await tx.profiles.find(params.conventionId, params.organizationId);
    return profile ? ok(profile) : fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
  },
};
