import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { availabilityOf } from './own-availability';

export const getAvailability: UseCase<'availability.get'> = {
  policy: staffAndExhibitors,
  execute: ({ principal, params, tx }) => availabilityOf(tx, principal, params),
};
