import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { hallSettingsOf } from './hall-settings';

export const getHallSettings: UseCase<'hallSettings.get'> = {
  policy: staffOnly,
  execute: async ({ params: { conventionId }, tx }) => ok(await hallSettingsOf(tx, conventionId)),
};
