import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listScreens: UseCase<'screens.list'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx, environment }) {
    const behind = await tx.screens.eventsBehind(conventionId);
    const items = (await tx.screens.list(conventionId)).map((screen) => ({
      ...screen,
      eventsBehind: screen.report && (behind.get(screen.id) ?? 0),
    }));
    return ok({ items, now: environment.clock.now().toISOString() });
  },
};
