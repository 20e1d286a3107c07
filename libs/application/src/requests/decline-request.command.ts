import { ok } from '@handsel/kernel';
import { exhibitorsOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { answerRequest } from './answer-request';
import { eventOfRequest } from './request-events';

export const declineRequest: UseCase<'requests.decline'> = {
  policy: exhibitorsOnly,
  async execute(call) {
    const answered = await answerRequest(call, 'decline', call.body.reason || null);
    if (!answered.ok) return answered;
    const { request } = answered.value;
    await call.tx.events.append(eventOfRequest(call.params.conventionId, 'request.declined', request));
    return ok(request);
  },
};
