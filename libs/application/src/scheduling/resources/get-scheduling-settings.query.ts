import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const getSchedulingSettings: UseCase<'schedulingSettings.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    const { slotMinutes: _, ...settings } = await tx.availability.settings(conventionId);
    return ok(settings);
  },
};
