import { ok } from '@handsel/kernel';
import { anySession } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const getSession: UseCase<'session.get'> = {
  policy: anySession,
  async execute({ principal }) {
    const { sessionId: _, ...session } = principal;
    return ok(session);
  },
};
